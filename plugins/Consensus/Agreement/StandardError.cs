namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>The standard errors of Gwet (2008): each unit's own share in a coefficient, with what it moves chance by taken off.</summary>
public static class StandardError
{
    public static double Gwet(Ratings ratings, double[,] weights)
    {
        var q = ratings.Categories.Count;
        var (shares, all) = (Coefficients.Shares(ratings), 0.0);
        foreach (var weight in weights) all += weight;
        var scale = all / (q * (q - 1));
        return Of(ratings, weights, Coefficients.Gwet(ratings, weights), Array.ConvertAll(shares, share => scale * (1 - share)), scale * shares.Sum(share => share * (1 - share)));
    }

    public static double Fleiss(Ratings ratings, double[,] weights)
    {
        var shares = Coefficients.Shares(ratings);
        var near = Enumerable.Range(0, shares.Length).Select(a => Enumerable.Range(0, shares.Length).Sum(b => (weights[a, b] + weights[b, a]) / 2 * shares[b])).ToArray();
        return Of(ratings, weights, Coefficients.Fleiss(ratings, weights), near, Coefficients.Meeting(weights, shares));
    }

    /// <param name="ratings">The ratings.</param>
    /// <param name="weights">How much of an agreement two categories are.</param>
    /// <param name="coefficient">Its value.</param>
    /// <param name="slopes">What a rating in each category adds to chance.</param>
    /// <param name="chance">Agreement by chance.</param>
    private static double Of(Ratings ratings, double[,] weights, double coefficient, double[] slopes, double chance)
    {
        var units = Enumerable.Range(0, ratings.Units).Where(unit => ratings.Total(unit) > 0).ToArray();
        double n = units.Length, paired = units.Count(unit => ratings.Total(unit) >= 2), sum = 0;
        foreach (var unit in units)
        {
            var own = ratings.Total(unit) < 2 ? 0 : n / paired * (Coefficients.OfUnit(ratings, unit, weights) - chance) / (1 - chance);
            var moved = 0.0;
            for (var k = 0; k < slopes.Length; k++) moved += ratings[unit][k] * slopes[k] / ratings.Total(unit);
            var share = own - (2 * (1 - coefficient) * (moved - chance) / (1 - chance));
            sum += (share - coefficient) * (share - coefficient);
        }

        return Math.Sqrt(sum / (n * (n - 1)));
    }
}
