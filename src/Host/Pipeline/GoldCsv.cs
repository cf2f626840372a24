using System.Globalization;

namespace LabelHub.Host.Pipeline;

/// <summary>Reads known answers from lines <c>item,field,answer,tolerance</c>; quotes as in RFC 4180, the tolerance may be left out.</summary>
internal static class GoldCsv
{
    /// <returns>The entries, and what is wrong with the first line that is none.</returns>
    public static (IReadOnlyList<GoldEntry> Entries, string? Problem) Read(string text)
    {
        var entries = new List<GoldEntry>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var cells = Cells(line);
            if (index == 0 && cells is ["item", ..]) continue;
            if (cells.Count is < 3 or > 4 || !long.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var item))
                return ([], $"Line {index + 1} is '{line}'. Accepted are item,field,answer and, where wanted, tolerance: 17,mood,Good or 18,length,12.5,5%.");
            entries.Add(new() { Item = item, Field = cells[1], Answer = cells[2], Tolerance = cells.Count == 4 ? cells[3] : null });
        }

        return (entries, null);
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (quoted && line[at] == '"' && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[at++]);
            else if (line[at] == '"') quoted = !quoted;
            else if (line[at] == ',' && !quoted) Next();
            else cell.Append(line[at]);
        }

        Next();
        return cells;

        void Next()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
