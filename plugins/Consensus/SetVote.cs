namespace LabelHub.Plugin.Consensus;

/// <summary>
/// The vote on a question with any number of right labels: each label is decided for itself, by more than half of the ballots.
/// Counting whole sets instead would find no winner among {a,b}, {a,b,c} and {a,b,d}, where everybody agrees on a and b.
/// </summary>
internal static class SetVote
{
    public static Verdict Count(IReadOnlyList<HashSet<string>> ballots, LabelOrder order)
    {
        var votes = Tally.Of(ballots, order);
        if (votes.Count == 0) return Verdict.Void;
        var chosen = votes.Where(vote => 2 * vote.Count > ballots.Count).Select(vote => vote.Label).Order(order).ToList();
        var tied = votes.Any(vote => 2 * vote.Count == ballots.Count);
        IReadOnlyList<string> shown = chosen.Count > 0 ? chosen : [votes[0].Label];
        // The empty set wins nothing: nobody gave it as an answer.
        return new(shown, chosen.Count > 0 && !tied, WeakestShare(votes, shown, ballots.Count), votes);
    }

    // The set shown is right only if every label of it is, and none is missing: the least sure label decides.
    private static double WeakestShare(IReadOnlyList<Vote> votes, IReadOnlyList<string> shown, int ballots) =>
        votes.Min(vote => (double)(shown.Contains(vote.Label) ? vote.Count : ballots - vote.Count) / ballots);
}
