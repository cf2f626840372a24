using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests;

public sealed class RegionTests
{
    private const string Box = """{"id":"b","from_name":"box","to_name":"img","type":"rectangle","value":{"x":10,"y":20,"width":30,"height":40,"rotation":5}}""";

    [Fact]
    public void Percent_become_fractions_and_rotation_is_kept()
    {
        var box = Assert.IsType<BoxRegion>(Only($"[{Box}]"));
        Assert.Equal((0.1, 0.2, 0.3, 0.4, 5.0), (box.X, box.Y, box.Width, box.Height, box.Rotation));
    }

    [Fact]
    public void A_drawn_box_takes_labels_and_field_from_the_labels_entry_of_the_same_id()
    {
        var box = Only($$$"""[{{{Box}}},{"id":"b","from_name":"kind","to_name":"img","type":"labels","value":{"x":10,"y":20,"width":30,"height":40,"labels":["Car"]}}]""");
        Assert.Equal(("b", "kind", "Car"), (box.Key, box.Field, box.Label));
        Assert.IsType<BoxRegion>(box);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_answer_about_a_region_is_a_region_with_a_key_of_its_own_in_any_order(bool boxFirst)
    {
        const string About = """{"id":"b","from_name":"damaged","to_name":"img","type":"choices","value":{"x":10,"y":20,"width":30,"height":40,"choices":["yes"]}}""";
        var regions = Some.Annotation(boxFirst ? $"[{Box},{About}]" : $"[{About},{Box}]").Regions;
        Assert.Equal(["b", "b/damaged"], regions.Select(region => region.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Entries_without_id_are_numbered_within_their_field()
    {
        var regions = Some.Annotation("""[{"from_name":"a","type":"choices","value":{"choices":["1"]}},{"from_name":"b","type":"choices","value":{"choices":["2"]}},{"from_name":"a","type":"choices","value":{"choices":["3"]}}]""").Regions;
        Assert.Equal(["a#1", "b#1", "a#2"], regions.Select(region => region.Key));
    }

    [Fact]
    public void Choices_inside_a_tree_are_paths() =>
        Assert.Equal(["Animal/Dog", "Plant"], Only("""[{"id":"c","from_name":"tree","type":"choices","value":{"choices":[["Animal","Dog"],["Plant"]]}}]""").Labels);

    [Fact]
    public void A_polygon_has_its_corners_and_says_whether_it_is_closed()
    {
        var polygon = Assert.IsType<PolygonRegion>(Only("""[{"id":"p","from_name":"poly","type":"polygonlabels","value":{"points":[[0,0],[100,0],[100,50]],"closed":false,"polygonlabels":["Roof"]}}]"""));
        Assert.Equal(0.25, polygon.Area, 12);
        Assert.False(polygon.Closed);
    }

    [Fact]
    public void Labels_on_text_are_a_span_and_labels_on_audio_are_not()
    {
        var span = Assert.IsType<SpanRegion>(Only("""[{"id":"s","from_name":"ner","type":"labels","value":{"start":4,"end":9,"text":"Paris","labels":["LOC"]}}]"""));
        Assert.Equal((4, 9, "Paris", "LOC"), (span.Start, span.End, span.Text, span.Label));
        var sound = Assert.IsType<TimeRangeRegion>(Only("""[{"id":"s","from_name":"spk","type":"labels","original_length":61.3,"value":{"start":2,"end":4,"channel":1,"labels":["Speaker 1"]}}]"""));
        Assert.Equal((TimeUnit.Seconds, 2, 4, 1, "Speaker 1"), (sound.Unit, sound.Start, sound.End, sound.Channel, sound.Label));
        Assert.IsType<TimeRangeRegion>(Only("""[{"id":"s","from_name":"spk","type":"labels","value":{"start":2.5,"end":4,"labels":["Speaker 1"]}}]"""));
    }

    [Fact]
    public void Text_number_and_rating_are_read()
    {
        Assert.Equal(["one", "two"], Assert.IsType<TextRegion>(Only("""[{"id":"t","from_name":"why","type":"textarea","value":{"text":["one","two"]}}]""")).Texts);
        Assert.Equal(["bare"], Assert.IsType<TextRegion>(Only("""[{"id":"t","from_name":"why","type":"textarea","value":{"text":"bare"}}]""")).Texts);
        Assert.Equal(37.5, Assert.IsType<NumberRegion>(Only("""[{"id":"n","from_name":"age","type":"number","value":{"number":37.5}}]""")).Value);
        Assert.Equal(4, Assert.IsType<RatingRegion>(Only("""[{"id":"r","from_name":"stars","type":"rating","value":{"rating":4}}]""")).Stars);
    }

    [Theory]
    [InlineData("""{"direction":"right","from_id":"a","type":"relation"}""", "relation", "relation")]
    [InlineData("""{"from_name":"vec","id":"v","type":"vectorlabels","value":{"vectorlabels":["Road"],"vertices":[{"x":1,"y":2}]}}""", "vectorlabels", "vec")]
    [InlineData("""{"from_name":"box","id":"x","type":"rectanglelabels","value":{"x":"ten"}}""", "rectanglelabels", "box")]
    [InlineData("""{"from_name":"mask","id":"m","type":"brushlabels","value":{"format":"rle","rle":[0,0,1,0]}}""", "brushlabels", "mask")]
    [InlineData("""{"from_name":"mask","id":"m","type":"bitmasklabels","value":{"imageDataURL":"data:image/png;base64,AAAA"}}""", "bitmasklabels", "mask")]
    [InlineData("""{"from_name":"ev","id":"t","type":"timeserieslabels","value":{"end":"03/05/2020","start":"03/04/2020"}}""", "timeserieslabels", "ev")]
    [InlineData("""{}""", "", "")]
    public void What_is_not_understood_is_kept_as_it_came(string entry, string kind, string field)
    {
        var unknown = Assert.IsType<UnknownRegion>(Only($"[{entry}]"));
        Assert.Equal((kind, field, entry), (unknown.ToolKind, unknown.Field, unknown.Raw));
    }

    [Theory]
    [InlineData("manual", false)]
    [InlineData("prediction", true)]
    [InlineData("prediction-changed", true)]
    public void The_origin_tells_whether_a_model_drew_it(string origin, bool expected) =>
        Assert.Equal(expected, Only($$$"""[{"id":"c","from_name":"f","type":"choices","origin":"{{{origin}}}","value":{"choices":["a"]}}]""").FromPrediction);

    [Fact]
    public void Keys_are_unique_whatever_ids_and_fields_are_given()
    {
        var entry = from id in Gen.Elements("", "a", "a/f", "b") from field in Gen.Elements("f", "g", "a") from type in Gen.Elements("choices", "rectanglelabels", "labels", "rectangle", "relation")
                    select $$$"""{"id":"{{{id}}}","from_name":"{{{field}}}","type":"{{{type}}}","value":{"x":1,"y":1,"width":1,"height":1,"choices":["c"]}}""";
        Prop.ForAll(entry.ListOf().ToArbitrary(), entries =>
        {
            var keys = Some.Annotation($"[{string.Join(',', entries)}]").Regions.Select(region => region.Key).ToList();
            return keys.Distinct().Count() == keys.Count;
        }).QuickCheckThrowOnFailure();
    }

    private static Region Only(string result) => Assert.Single(Some.Annotation(result).Regions);
}
