using System.Globalization;
using System.Text;

namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>Payouts as a table for a payroll program (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it is read as text.</summary>
internal static class PayoutCsv
{
    private const string Head = "payout,contributor,name,unit,amount,state,approved by,approved at,ended by,ended at,note";

    public static string Of(IEnumerable<PayoutDetail> payouts)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var payout in payouts) text.AppendJoin(',', Cells(payout).Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static IEnumerable<string> Cells(PayoutDetail payout) =>
    [
        payout.Id?.ToString(CultureInfo.InvariantCulture) ?? "",
        payout.Contributor.Id.ToString(CultureInfo.InvariantCulture),
        Plain(payout.Contributor.Name),
        payout.Unit,
        payout.Amount.ToString(CultureInfo.InvariantCulture),
        payout.State,
        Plain(payout.ApprovedBy),
        Time(payout.ApprovedAt),
        Plain(payout.EndedBy),
        Time(payout.EndedAt),
        Plain(payout.Note),
    ];

    /// <summary>What people wrote, kept from being computed. Blanks before the sign help no formula past this.</summary>
    private static string Plain(string? text) => text is { Length: > 0 } && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]) ? "'" + text : text ?? "";

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
