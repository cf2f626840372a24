using LabelHub.Abstractions.Model;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

public sealed class GoldMatchTests
{
    [Theory]
    [InlineData(FieldKind.Choice, "yes", "yes", true)]
    [InlineData(FieldKind.Choice, "yes", "no", false)]
    [InlineData(FieldKind.Choices, "a|b", "b|a", true)]
    [InlineData(FieldKind.Choices, "a|b", "a", false)]
    [InlineData(FieldKind.Taxonomy, "a|a/b", "a/b|a", true)]
    [InlineData(FieldKind.Taxonomy, "a/b", "a/c", false)]
    public void Labels_are_the_known_ones_or_not(FieldKind kind, string known, string given, bool agrees) => Assert.Equal(agrees, GoldMatch.Agrees(kind, Picked(known), Picked(given), null));

    [Theory]
    [InlineData("2026-01-31", "2026-01-31", true)]
    [InlineData("2026-01-31", "2026-01-30", false)]
    public void A_date_is_the_known_one_or_not(string known, string given, bool agrees)
    {
        static Region Date(string text) => new DateTimeRegion { Key = "d", Field = "f", Text = text };
        Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.DateTime, [Date(known)], [Date(given)], null));
    }

    [Theory]
    [InlineData("a|b|c", 0.66, true)]
    [InlineData("a|b|c", 0.67, false)]
    [InlineData("a", 0.5, true)]
    public void A_set_may_share_less_where_that_is_allowed(string given, double least, bool agrees) => Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.Choices, Picked("a|b"), Picked(given), new(least, false)));

    [Theory]
    [InlineData(0.30, true)]
    [InlineData(0.36, false)]
    public void A_box_shares_at_least_half_with_the_known_one(double x, bool agrees) => Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.Boxes, [Box(0.2)], [Box(x)], null));

    [Fact]
    public void A_box_of_another_label_one_too_many_and_one_too_few_are_wrong()
    {
        Assert.False(GoldMatch.Agrees(FieldKind.Boxes, [Box(0.2)], [Box(0.2, "Truck")], null));
        Assert.False(GoldMatch.Agrees(FieldKind.Boxes, [Box(0.2)], [Box(0.2), Box(0.6)], null));
        Assert.False(GoldMatch.Agrees(FieldKind.Boxes, [Box(0.2), Box(0.6)], [Box(0.2)], null));
        Assert.True(GoldMatch.Agrees(FieldKind.Boxes, [Box(0.2), Box(0.6)], [Box(0.6), Box(0.2)], null));
    }

    [Theory]
    [InlineData(100, "5", true)]
    [InlineData(106, "5", false)]
    [InlineData(104, "5%", true)]
    [InlineData(106, "5%", false)]
    [InlineData(100.0000001, "0.001", true)]
    public void A_number_may_be_off_by_so_much_or_by_a_share(double given, string tolerance, bool agrees) =>
        Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.Number, [Number(100)], [Number(given)], GoldTolerance.TryRead(tolerance)));

    [Theory]
    [InlineData("The  Cat", true)]
    [InlineData(" the cat ", true)]
    [InlineData("ＴＨＥ cat", true)]
    [InlineData("the cats", false)]
    public void Texts_differ_by_their_words_alone(string given, bool agrees) => Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.Text, [Text("the cat")], [Text(given)], null));

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(5, 15, false)]
    public void A_stretch_of_text_shares_at_least_half(int start, int end, bool agrees) => Assert.Equal(agrees, GoldMatch.Agrees(FieldKind.Spans, [Span(0, 12)], [Span(start, end)], null));

    [Fact]
    public void What_cannot_be_compared_is_not_judged() => Assert.Null(GoldMatch.Agrees(FieldKind.Unknown, Picked("a"), Picked("a"), null));

    [Theory]
    [InlineData("0.7", 0.7, false)]
    [InlineData("5%", 0.05, true)]
    [InlineData(" 12.5 % ", 0.125, true)]
    public void Tolerances_are_read(string text, double value, bool share) => Assert.Equal(new GoldTolerance(value, share), GoldTolerance.TryRead(text));

    [Theory]
    [InlineData("near")]
    [InlineData("-1")]
    [InlineData("%")]
    public void What_is_no_tolerance_is_not_read(string text) => Assert.Null(GoldTolerance.TryRead(text));

    private static IReadOnlyList<Region> Picked(string labels) => [new ChoicesRegion { Key = "k", Field = "f", Labels = labels.Split('|') }];

    private static BoxRegion Box(double x, string label = "Car") => new() { Key = $"{x}", Field = "f", Labels = [label], X = x, Y = 0.2, Width = 0.3, Height = 0.3 };

    private static NumberRegion Number(double value) => new() { Key = "k", Field = "f", Value = value };

    private static TextRegion Text(string text) => new() { Key = "k", Field = "f", Texts = [text] };

    private static SpanRegion Span(int start, int end) => new() { Key = "k", Field = "f", Labels = ["Name"], Start = start, End = end };
}
