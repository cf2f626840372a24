using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Containment;

public sealed class DetachedTests
{
    [Fact]
    public void A_list_that_changes_after_it_was_returned_changes_nothing()
    {
        var labels = new List<string> { "cat" };
        var detached = Detached.Value(Consensus(labels));

        labels.Add("dog");

        Assert.Equal(["cat"], detached.Labels);
    }

    [Fact]
    public void What_the_host_keeps_of_a_connector_is_the_hosts_own()
    {
        var paths = new List<string> { "/id" };
        var info = new ConnectorInfo { Kind = "k", Title = "K", SecretHeader = "X", Identity = [new() { Selector = "/action", Values = ["made"], Paths = paths }], SecretPaths = paths };

        var detached = Detached.Value(info);
        paths.Clear();

        Assert.Equal(["/id"], detached.Identity[0].Paths);
        Assert.Equal(["/id"], detached.SecretPaths);
    }

    [Fact]
    public void An_argument_no_stored_finding_can_have_becomes_its_text()
    {
        var finding = new Finding { Code = "c", Severity = Severity.Info, Template = "{0} {1}", Arguments = [new Version(1, 2), 3L] };

        Assert.Equal(["1.2", 3L], Detached.Outcomes([finding], 9)[0].Arguments);
    }

    [Fact]
    public void An_effect_with_lists_is_copied_to_its_depth()
    {
        var labels = new List<string> { "cat" };
        var shown = Detached.Outcomes([new ShowConsensus { Fields = [Consensus(labels)] }], 9);

        labels.Clear();

        Assert.Equal(["cat"], shown[0].Fields[0].Labels);
    }

    [Fact]
    public void An_outcome_of_the_plugins_own_type_is_refused()
    {
        var fault = Assert.Throws<RuleException>(() => Detached.Outcomes<Outcome>([new Homemade()], 9));

        Assert.Equal("it returned an outcome of its own type 'Homemade'; return Finding, Award, AskLabel, AskReview, ReturnWork or ShowConsensus", fault.Message);
    }

    [Fact]
    public void No_rule_can_want_a_guideline()
    {
        var wanted = new ShowGuideline { Version = "1.0.0", Html = "", Markdown = "", OwnPage = new("https://hub.example.org/me") };

        Assert.StartsWith("it returned ShowGuideline", Assert.Throws<RuleException>(() => Detached.Outcomes<Outcome>([wanted], 9)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(2, -1)]
    [InlineData(101, 1)]
    public void More_labels_are_asked_for_within_bounds(int labels, int before)
    {
        var fault = Assert.Throws<RuleException>(() => Detached.Outcomes<Outcome>([new AskLabel { Labels = labels, Before = before, Cause = "c" }], 9));

        Assert.Equal($"it asked for {labels} labels, before {before}; accepted are 1 to 100, and fewer before", fault.Message);
        Assert.Single(Detached.Outcomes<Outcome>([new AskLabel { Labels = 3, Before = 2, Cause = "c" }], 9));
    }

    [Fact]
    public void No_rule_can_say_who_should_work_on_what() =>
        Assert.StartsWith("it returned AssignItems", Assert.Throws<RuleException>(() => Detached.Outcomes<Outcome>([new AssignItems { ContributorId = 1, Items = ["1"] }], 9)).Message, StringComparison.Ordinal);

    [Fact]
    public void Null_is_not_nothing_to_say() =>
        Assert.StartsWith("it returned null", Assert.Throws<RuleException>(() => Detached.Outcomes<Finding>(null!, 9)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_data_of_a_translated_item_outlives_the_document_it_was_read_from()
    {
        Translation detached;
        using (var document = JsonDocument.Parse("""{"image":"a.png"}"""))
        {
            detached = Detached.Value(Translation.Of(new ItemSeen
            {
                Id = "1", Project = "1", CreatedAt = default, UpdatedAt = default, Data = document.RootElement,
            }));
        }

        Assert.Equal("a.png", ((ItemSeen)detached.Changes[0]).Data.GetProperty("image").GetString());
    }

    [Fact]
    public void Regions_of_a_translated_annotation_keep_their_kind_and_shape()
    {
        var polygon = new PolygonRegion { Key = "k", Field = "f", Labels = ["cat"], Points = [new() { X = 0.1, Y = 0.2 }] };
        var seen = new AnnotationSeen { Id = "1", Item = "1", Project = "1", Contributor = "1", CreatedAt = default, UpdatedAt = default, Regions = [polygon, Some.Choice("dog")] };

        var detached = (AnnotationSeen)Detached.Value(Translation.Of(seen)).Changes[0];

        Assert.Equal(polygon.Points, Assert.IsType<PolygonRegion>(detached.Regions[0]).Points);
        Assert.Equal("dog", Assert.IsType<ChoicesRegion>(detached.Regions[1]).Label);
    }

    [Fact]
    public void Every_list_inside_a_region_is_copied()
    {
        Region[] regions =
        [
            new TextRegion { Key = "t", Field = "f", Texts = [.. Mine("a")] },
            new KeyPointsRegion { Key = "k", Field = "f", Points = [.. Mine(new Point { X = 0.5 })] },
            new MaskRegion { Key = "m", Field = "f", Width = 1, Height = 1, Runs = [.. Mine(1)] },
            new TimeRangeRegion { Key = "r", Field = "f", Ranges = [.. Mine(new TimeRange { End = 1 })] },
            new TrackRegion { Key = "v", Field = "f", KeyFrames = [.. Mine(new KeyFrame { Frame = 1 })] },
            new RankingRegion { Key = "o", Field = "f", Groups = [.. Mine(new RankedGroup { Items = [.. Mine("a")] })] },
        ];
        var seen = new AnnotationSeen { Id = "1", Item = "1", Project = "1", Contributor = "1", CreatedAt = default, UpdatedAt = default, Regions = regions };

        var detached = (AnnotationSeen)Detached.Value(Translation.Of(seen)).Changes[0];

        Assert.Equal(JsonSerializer.Serialize(regions), JsonSerializer.Serialize(detached.Regions));
        var lists = detached.Regions.SelectMany(region => region.GetType().GetProperties().Where(property => property.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal)).Select(property => property.GetValue(region)!.GetType()));
        Assert.All(lists, list => Assert.NotEqual(typeof(DetachedTests).Assembly, list.Assembly));
    }

    private static IEnumerable<T> Mine<T>(T only) => Enumerable.Repeat(only, 1);

    [Fact]
    public void An_endless_list_inside_an_outcome_is_cut_off()
    {
        var endless = new Finding { Code = "c", Severity = Severity.Info, Template = "", Arguments = new Endless() };

        Assert.Equal("one of its lists has more than 100,000 entries", Assert.Throws<RuleException>(() => Detached.Outcomes([endless], 9)).Message);
    }

    private static Consensus Consensus(IReadOnlyList<string> labels) => new() { Field = "f", Labels = labels, HasWinner = true, Confidence = 1, Answers = 1 };

    private sealed record Homemade : Outcome
    {
        public override string Key => "mine";
    }

    private sealed class Endless : IReadOnlyList<object>
    {
        public int Count => 1;

        public object this[int index] => index;

        public IEnumerator<object> GetEnumerator()
        {
            while (true) yield return "more";
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
