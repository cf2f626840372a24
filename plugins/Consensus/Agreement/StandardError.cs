namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>The standard errors of Gwet (2008, 2014): each unit's own share in a coefficient, with what it moves chance by taken off.</summary>
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
        return Of(ratings, weights, Coefficients.Fleiss(ratings, weights), Near(weights, shares), Coefficients.Meeting(weights, shares));
    }

    /// <summary>Of Krippendorff's alpha, whose observed agreement is corrected for small samples; units with one rating do not count.</summary>
    public static double Krippendorff(Ratings all, double[,] weights)
    {
        var units = Enumerable.Range(0, all.Units).Where(unit => all.Total(unit) >= 2).ToArray();
        if (units.Length < 2) return double.NaN;
        double n = units.Length, given = units.Sum(all.Total), mean = given / n;
        var shares = Enumerable.Range(0, all.Categories.Count).Select(k => units.Sum(unit => all[unit][k]) / given).ToArray();
        var near = Near(weights, shares);
        var chance = Coefficients.Meeting(weights, shares);
        if (chance >= 1) return double.NaN;
        var seen = Array.ConvertAll(units, unit => Coefficients.OfUnit(all, unit, weights) * all.Total(unit) / mean);
        var (raw, corrected) = (seen.Average(), ((1 - (1 / given)) * seen.Average()) + (1 / given));
        var (coefficient, sum) = ((raw - chance) / (1 - chance), 0.0);
        for (var at = 0; at < units.Length; at++)
        {
            var (moved, more) = (0.0, (all.Total(units[at]) - mean) / mean);
            for (var k = 0; k < near.Length; k++) moved += all[units[at]][k] * near[k] / mean;
            var share = ((seen[at] - (corrected * more) - chance) / (1 - chance)) - (2 * (1 - coefficient) * (moved - (chance * more) - chance) / (1 - chance));
            sum += (share - coefficient) * (share - coefficient);
        }

        return Math.Sqrt(sum / (n * (n - 1)));
    }

    /// <summary>Of Conger's kappa.</summary>
    public static double Conger(RaterTable table, double[,] weights)
    {
        var (ratings, kappa, chance) = (table.AsRatings(), Coefficients.Conger(table, weights), Coefficients.CongerChance(table, weights));
        if (double.IsNaN(kappa) || chance >= 1 || table.Units < 2) return double.NaN;
        double n = table.Units, paired = Enumerable.Range(0, table.Units).Count(unit => ratings.Total(unit) >= 2), sum = 0;
        var slopes = table.Slopes(weights);
        for (var unit = 0; unit < table.Units; unit++)
        {
            var own = ratings.Total(unit) < 2 ? 0 : n / paired * (Coefficients.OfUnit(ratings, unit, weights) - chance) / (1 - chance);
            var share = own - (2 * (1 - kappa) * table.Moved(unit, slopes) / (1 - chance));
            sum += (share - kappa) * (share - kappa);
        }

        return Math.Sqrt(sum / (n * (n - 1)));
    }

    private static double[] Near(double[,] weights, double[] shares) =>
        [.. Enumerable.Range(0, shares.Length).Select(a => Enumerable.Range(0, shares.Length).Sum(b => (weights[a, b] + weights[b, a]) / 2 * shares[b]))];

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
