namespace LabelHub.Plugin.Consensus;

/// <summary>The vote on a question with one right label: most votes win, equal most votes win nothing.</summary>
internal static class SingleVote
{
    public static Verdict Count(IReadOnlyList<HashSet<string>> ballots, LabelOrder order)
    {
        // A ballot that names several labels where one is asked for speaks for none of them, yet it was cast: the share counts it.
        var votes = Tally.Of(ballots.Where(ballot => ballot.Count == 1), order);
        if (votes.Count == 0) return Verdict.Void;
        var first = votes[0];
        var tied = votes.Count > 1 && votes[1].Count == first.Count;
        return new([first.Label], !tied, (double)first.Count / ballots.Count, votes);
    }
}
