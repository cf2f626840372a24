using System.Globalization;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

internal static class FindingWords
{
    /// <summary>What a finding says. A plugin that fills in its template wrongly must not take the page with it.</summary>
    public static string Message(FindingRow row)
    {
        try
        {
            return Models.Finding(row).Message(CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return row.Template;
        }
    }
}
