namespace LabelHub.Plugin.Consensus;

/// <summary>The weighted vote on a question with any number of right labels: each label is decided for itself, by the weight for and against it.</summary>
internal static class WeightedSetVote
{
    private const double Tie = 1e-9;

    public static Verdict Count(IReadOnlyList<WeighedBallot> ballots, LabelOrder order)
    {
        var votes = Tally.Of(ballots.Select(ballot => ballot.Labels), order);
        if (votes.Count == 0) return Verdict.Void;
        var odds = votes.ToDictionary(vote => vote.Label, vote => LogOdds(ballots, vote.Label), StringComparer.Ordinal);
        var chosen = odds.Where(o => o.Value > Tie).Select(o => o.Key).Order(order).ToList();
        IReadOnlyList<string> shown = chosen.Count > 0 ? chosen : [odds.OrderByDescending(o => o.Value).ThenBy(o => o.Key, order).First().Key];
        var confidence = odds.Min(o => Chance(shown.Contains(o.Key) ? o.Value : -o.Value));
        return new(shown, chosen.Count > 0 && odds.Values.All(o => Math.Abs(o) > Tie), confidence, votes);
    }

    private static double LogOdds(IReadOnlyList<WeighedBallot> ballots, string label) =>
        ballots.Select(b => (b.Labels.Contains(label) ? 1 : -1) * Math.Log(b.Reliability / (1 - b.Reliability))).Order().Sum();

    private static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
