using LabelHub.Abstractions.Model;
using LabelHub.Host.Web.Items;

namespace LabelHub.Web.Tests.Pages;

public sealed class RegionWordsTests
{
    public static TheoryData<Region, string> Told => new()
    {
        { SomeRegion.Ellipse("f", 0.5, 0.4, 0.1, 0.05), "Cell 20% × 10% around 50%, 40%" },
        { SomeRegion.KeyPoints("f", (0.1, 0.2)), "Nose at 10%, 20%" },
        { SomeRegion.KeyPoints("f", (0.1, 0.2), (0.3, 0.4), (0.5, 0.6), (0.7, 0.8), (0.9, 1)), "Nose at 10%, 20% and 30%, 40% and 50%, 60% and 2 more" },
        { SomeRegion.Mask("f", 4, 2, 2, 2, 4), "Sky painted on 25% of the image" },
        { new HypertextRegion { Key = "k", Field = "f", Labels = ["PER"], Text = "Jane" }, "PER “Jane”" },
        { new HypertextRegion { Key = "k", Field = "f", Start = 4, End = 9 }, "without label characters 4 to 9" },
        { new ParagraphRegion { Key = "k", Field = "f", Labels = ["Angry"], StartParagraph = 2 }, "Angry in paragraph 3" },
        { Time(TimeUnit.Seconds, 2.15, 4.8), "Goal 2.15 to 4.8 s" },
        { Time(TimeUnit.Frames, 10, 44), "Goal frames 10 to 44" },
        { Time(TimeUnit.Epoch, 86_400, 86_460), "Goal 1970-01-02 00:00:00 to 1970-01-02 00:01:00" },
        { Time(TimeUnit.Axis, 1_700_000_000_000, 1_700_000_060_000), "Goal 1700000000000 to 1700000060000" },
        { new TrackRegion { Key = "k", Field = "f", Labels = ["Bus"], KeyFrames = [new() { Frame = 1 }, new() { Frame = 50 }] }, "Bus frames 1 to 50, 2 key frames" },
        { new DateTimeRegion { Key = "k", Field = "f", Text = "2026-01-31" }, "2026-01-31" },
        { new RankingRegion { Key = "k", Field = "f", Groups = [new() { Name = "good", Items = ["b", "a"] }] }, "good: b > a" },
        { new RelationRegion { Key = "k", Field = "relation", From = "l1", To = "l7", Labels = ["works_at"] }, "works_at: l1 → l7" },
        { new RatingRegion { Key = "k", Field = "f", Stars = 3, About = "b" }, "3 stars, about a region" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Every_kind_is_told_in_words(Region region, string words) => Assert.Equal(words, RegionWords.Line(region));

    [Fact]
    public void What_is_not_interpreted_says_that_it_is_kept_and_by_which_name()
    {
        var unknown = new UnknownRegion { Key = "k", Field = "f", Labels = ["Road"], ToolKind = "vectorlabels", Raw = "{}" };

        Assert.Equal(new RegionLine("Road", "vectorlabels"), Assert.Single(RegionWords.Lines([unknown])));
        Assert.Equal("Road (vectorlabels)", RegionWords.Line(unknown));
    }

    private static TimeRangeRegion Time(TimeUnit unit, double start, double end) =>
        new() { Key = "k", Field = "f", Labels = ["Goal"], Unit = unit, Ranges = [new() { Start = start, End = end }] };
}
