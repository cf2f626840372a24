namespace LabelHub.Architecture.Tests.Capabilities;

/// <summary>A capability is claimed only with a test that would fail without it.</summary>
internal static class CapabilityRule
{
    public const int Count = 91;

    private static readonly string[] Claims = ["works", "part"];

    public static IEnumerable<string> Broken(IReadOnlyList<CapabilityRow> rows, IReadOnlySet<string> tests) =>
        Enumerable.Range(1, Count).Select(number => $"C{number}").SelectMany(id => Counted(id, rows))
            .Concat(rows.SelectMany(row => Row(row, tests)));

    private static IEnumerable<string> Counted(string id, IReadOnlyList<CapabilityRow> rows)
    {
        var count = rows.Count(row => row.Id == id);
        if (count != 1) yield return $"{id} has {count} rows; one is wanted.";
    }

    private static IEnumerable<string> Row(CapabilityRow row, IReadOnlySet<string> tests)
    {
        var claimed = Claims.Contains(row.State);
        if (row.Gist.Length == 0) yield return $"{row.Id} does not say what it is.";
        if (!claimed && row.State != "open") yield return $"{row.Id} is '{row.State}'; accepted are works, part and open.";
        if (claimed && row.Proof.Count == 0) yield return $"{row.Id} is claimed as '{row.State}' without a test; name one as Class.Method.";
        foreach (var test in row.Proof.Where(test => !tests.Contains(test))) yield return $"{row.Id} names '{test}', and there is no such test.";
    }
}
