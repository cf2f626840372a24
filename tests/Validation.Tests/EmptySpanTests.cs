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

    private static IEnumerable<Finding> Check(int start, int end) =>
        new EmptySpan().Validate(Some.Annotation(SomeRegion.Span("names", start, end)), Some.Context());
}
