using LabelHub.Host.Web.Parts;

namespace LabelHub.Web.Tests.Parts;

public sealed class WordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-01T11:59:55Z", "just now")]
    [InlineData("2026-03-01T11:48:00Z", "12 min ago")]
    [InlineData("2026-03-01T12:30:00Z", "in 30 min")]
    [InlineData("2026-02-20T12:00:00Z", "9 days ago")]
    [InlineData("2012-01-02T12:00:00Z", "2 Jan 2012")]
    [InlineData("2026-12-24T12:00:00Z", "24 Dec 2026")]
    public void A_time_is_told_by_its_distance_and_by_its_date_once_that_says_more(string at, string words) =>
        Assert.Equal(words, Words.Ago(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Now));
}
