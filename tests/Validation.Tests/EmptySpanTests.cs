using System.Globalization;

namespace LabelHub.Validation.Tests;

public sealed class EmptySpanTests
{
    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(-1, 3)]
    public void A_span_that_holds_no_text_is_an_error_that_quotes_it(int start, int end)
    {
        var finding = Assert.Single(Check(start, end));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains($"from {start} to {end}", finding.Message(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_of_one_character_is_fine() => Assert.Empty(Check(0, 1));

    public static TheoryData<Region, bool> Places => new()
    {
        { new HypertextRegion { Key = "k", Field = "f", StartPath = "/p[1]", EndPath = "/p[2]", StartOffset = 5, EndOffset = 3 }, false },
        { new HypertextRegion { Key = "k", Field = "f", StartPath = "/p[1]", EndPath = "/p[1]", StartOffset = 5, EndOffset = 3 }, true },
        { new HypertextRegion { Key = "k", Field = "f", StartPath = "/p[1]", EndPath = "/p[2]", Start = 9, End = 9 }, true },
        { new ParagraphRegion { Key = "k", Field = "f", StartParagraph = 1, EndParagraph = 2, StartOffset = 5, EndOffset = 3 }, false },
        { new ParagraphRegion { Key = "k", Field = "f", StartParagraph = 2, EndParagraph = 2, StartOffset = 5, EndOffset = 5 }, true },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Pages_and_dialogues_are_measured_where_their_offsets_compare(Region region, bool empty) =>
        Assert.Equal(empty, new EmptySpan().Validate(Some.Annotation(region), Some.Context()).Any());

    private static IEnumerable<Finding> Check(int start, int end) =>
        new EmptySpan().Validate(Some.Annotation(SomeRegion.Span("names", start, end)), Some.Context());
}
