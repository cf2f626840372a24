namespace LabelHub.Architecture.Tests.Capabilities;

/// <summary>One line of the table of capabilities.</summary>
internal sealed record CapabilityRow(string Id, string Gist, string State, IReadOnlyList<string> Proof)
{
    /// <summary>Reads the rows of a Markdown table whose first cell is an id such as <c>C7</c>.</summary>
    public static IReadOnlyList<CapabilityRow> Read(string markdown) =>
    [
        .. from line in markdown.Split('\n')
           let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
           where line.StartsWith("| C", StringComparison.Ordinal) && cells[0].Skip(1).All(char.IsAsciiDigit)
           select new CapabilityRow(
               cells[0],
               cells.ElementAtOrDefault(1) ?? "",
               cells.ElementAtOrDefault(2) ?? "",
               (cells.ElementAtOrDefault(3) ?? "").Replace("`", "", StringComparison.Ordinal)
                   .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];
}
