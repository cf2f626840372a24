namespace LabelHub.Plugin.Consensus;

/// <summary>
/// The weighted vote on a question with one right label. A giver who is right with chance s among k labels weighs log(s (k-1) / (1-s));
/// the confidence is the label's posterior under equal priors, every wrong label being as likely as another.
/// </summary>
internal static class WeightedSingleVote
{
    /// <summary>Weights that differ by less than this are equal: a sum of logarithms has no exact ties.</summary>
    private const double Tie = 1e-9;

    public static Verdict Count(IReadOnlyList<WeighedBallot> ballots, int labels, LabelOrder order)
    {
        var cast = ballots.Where(ballot => ballot.Labels.Count == 1).ToList();
        var votes = Tally.Of(cast.Select(ballot => ballot.Labels), order);
        if (votes.Count == 0) return Verdict.Void;
        var offered = Math.Max(labels, votes.Count);
        var weights = votes.ToDictionary(vote => vote.Label, vote => cast.Where(b => b.Labels.Contains(vote.Label)).Select(b => Weight(b.Reliability, offered)).Order().Sum(), StringComparer.Ordinal);
        var ranked = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, order).ToList();
        var shown = ranked.TakeWhile(w => ranked[0].Value - w.Value < Tie).Select(w => w.Key).Order(order).First();
        var tied = ranked.Count > 1 && ranked[0].Value - ranked[1].Value < Tie;
        return new([shown], !tied, Posterior(weights, weights[shown], offered), votes);
    }

    private static double Weight(double reliability, int labels) => Math.Log(reliability * (labels - 1) / (1 - reliability));

    /// <summary>Labels on offer that nobody gave have weight 0.</summary>
    private static double Posterior(Dictionary<string, double> weights, double shown, int labels)
    {
        var top = Math.Max(0, weights.Values.Max());
        var all = weights.Values.Order().Sum(weight => Math.Exp(weight - top)) + ((labels - weights.Count) * Math.Exp(-top));
        return Math.Exp(shown - top) / all;
    }
}
