namespace LabelHub.Plugin.Consensus;

/// <summary>Counts how many ballots name each label, most first, ties in the schema's order.</summary>
internal static class Tally
{
    public static IReadOnlyList<Vote> Of(IEnumerable<HashSet<string>> ballots, LabelOrder order) =>
    [
        .. ballots
            .SelectMany(ballot => ballot)
            .CountBy(label => label, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, order)
            .Select(count => new Vote { Label = count.Key, Count = count.Value }),
    ];
}
