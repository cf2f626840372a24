using LabelHub.Host.Api.Reads.Incentives;

namespace LabelHub.Host.Tests.Incentives;

/// <summary>The table of payouts holds what people wrote as text, never as something to compute.</summary>
public sealed class PayoutCsvTests
{
    [Fact]
    public void A_payout_is_a_line_of_plain_cells() => Assert.Equal(
        "7,3,Ada,EUR-cent,1250,paid,lead,2026-03-02T09:30:00Z,admin,2026-03-02T10:30:00Z,transfer 12\r\n", Line("Ada", "transfer 12"));

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    public void What_a_spreadsheet_would_compute_is_kept_as_text(string name, string cell) => Assert.Contains($",{cell},EUR-cent,", Line(name, "n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Lovelace, Ada", "\"Lovelace, Ada\"")]
    [InlineData("Ada \"A\"", "\"Ada \"\"A\"\"\"")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("Ada\r\nLovelace", "\"Ada\r\nLovelace\"")]
    public void What_would_end_a_cell_is_quoted(string name, string cell) => Assert.Contains($",{cell},EUR-cent,", Line(name, "n"), StringComparison.Ordinal);

    private static string Line(string name, string note)
    {
        var payout = new PayoutDetail
        {
            Id = 7, Contributor = new() { Id = 3, Name = name }, Unit = "EUR-cent", Amount = 1_250, State = "paid",
            ApprovedBy = "lead", ApprovedAt = Some.Instant, EndedBy = "admin", EndedAt = Some.Instant.AddHours(1), Note = note,
        };
        var text = PayoutCsv.Of([payout]);
        return text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
    }
}
