namespace LabelHub.Plugin.Consensus;

/// <summary>The observed agreement of one item (Fleiss 1971): of all pairs of ballots, the share that say the same.</summary>
internal static class Pairwise
{
    public static double? Agreement(IReadOnlyList<HashSet<string>> ballots)
    {
        if (ballots.Count < 2) return null;
        var agreeing = ballots
            .GroupBy(ballot => ballot, HashSet<string>.CreateSetComparer())
            .Select(same => (long)same.Count())
            .Sum(size => size * (size - 1));
        return (double)agreeing / ((long)ballots.Count * (ballots.Count - 1));
    }
}
