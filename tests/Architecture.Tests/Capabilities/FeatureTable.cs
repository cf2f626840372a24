using System.Text.RegularExpressions;

namespace LabelHub.Architecture.Tests.Capabilities;

/// <summary>What LabelHub does with a tool, claimed by edition with a test and the real version it was seen on.</summary>
internal static partial class FeatureTable
{
    private const int Cells = 4;

    public static IEnumerable<string> Broken(string markdown, IReadOnlySet<string> tests) =>
        from line in markdown.Split('\n')
        let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == Cells && cells[0] != "feature" && !cells[0].StartsWith('-')
        from fault in Row(cells, tests)
        select fault;

    private static IEnumerable<string> Row(string[] cells, IReadOnlySet<string> tests)
    {
        var named = Test().Matches(cells[2]).Select(match => match.Groups[1].Value).ToList();
        if (named.Count == 0 && !cells[2].Contains("not built", StringComparison.Ordinal)) yield return $"'{cells[0]}' names no test and does not say 'not built'.";
        foreach (var test in named.Where(test => !tests.Contains(test))) yield return $"'{cells[0]}' names '{test}', and there is no such test.";
        if (cells[3].Length == 0) yield return $"'{cells[0]}' does not say on which real version it was seen.";
    }

    [GeneratedRegex("`([A-Za-z]+\\.[A-Za-z_0-9]+)`")]
    private static partial Regex Test();
}
