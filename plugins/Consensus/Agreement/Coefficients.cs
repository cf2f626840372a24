namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>
/// Coefficients over any number of raters and missing ratings: observed agreement, corrected for what chance would give. They differ in
/// what they hold for chance alone. Where that is certainty (one category only) a coefficient is 1, and NaN where no unit has two ratings.
/// </summary>
public static class Coefficients
{
    public static double Percent(Ratings ratings, double[,] weights)
    {
        double sum = 0, units = 0;
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            if (ratings.Total(unit) < 2) continue;
            units++;
            sum += OfUnit(ratings, unit, weights);
        }

        return units == 0 ? double.NaN : sum / units;
    }

    /// <summary>Fleiss (1971), in Gwet's form for missing ratings: chance is to meet in a category by its share.</summary>
    public static double Fleiss(Ratings ratings, double[,] weights) => Corrected(Percent(ratings, weights), Meeting(weights, Shares(ratings)));

    /// <summary>Conger (1980), Cohen's kappa of more than two raters: chance is for each to answer by their own shares, in Gwet's form for missing ratings and weights.</summary>
    public static double Conger(RaterTable table, double[,] weights) => Corrected(Percent(table.AsRatings(), weights), CongerChance(table, weights));

    internal static double CongerChance(RaterTable table, double[,] weights)
    {
        var shares = table.Shares().Where(own => own is not null).ToArray();
        if (shares.Length < 2) return double.NaN;
        var sums = Enumerable.Range(0, table.Categories.Count).Select(k => shares.Sum(own => own![k])).ToArray();
        return (Meeting(weights, sums) - shares.Sum(own => Meeting(weights, own!))) / (shares.Length * (shares.Length - 1.0));
    }

    /// <summary>Gwet's AC1 (2008), and AC2 with weights: chance is to guess where a category is in doubt.</summary>
    public static double Gwet(Ratings ratings, double[,] weights)
    {
        var q = ratings.Categories.Count;
        var shares = Shares(ratings);
        return q < 2 ? Corrected(Percent(ratings, weights), 0) : Corrected(Percent(ratings, weights), Sum(weights) / (q * (q - 1)) * shares.Sum(share => share * (1 - share)));
    }

    /// <summary>Brennan and Prediger (1981): chance is every category alike.</summary>
    public static double BrennanPrediger(Ratings ratings, double[,] weights) => Corrected(Percent(ratings, weights), Sum(weights) / (ratings.Categories.Count * ratings.Categories.Count));

    internal static double Corrected(double observed, double chance) => double.IsNaN(observed) ? observed : chance >= 1 - 1e-12 ? 1 : (observed - chance) / (1 - chance);

    internal static double Meeting(double[,] weights, double[] shares)
    {
        var sum = 0.0;
        for (var a = 0; a < shares.Length; a++)
        {
            for (var b = 0; b < shares.Length; b++) sum += weights[a, b] * shares[a] * shares[b];
        }

        return sum;
    }

    internal static double[] Shares(Ratings ratings)
    {
        var (shares, units) = (new double[ratings.Categories.Count], 0);
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            var total = ratings.Total(unit);
            if (total == 0) continue;
            units++;
            for (var k = 0; k < shares.Length; k++) shares[k] += ratings[unit][k] / total;
        }

        return Array.ConvertAll(shares, share => share / Math.Max(1, units));
    }

    /// <summary>The mean agreement of the pairs of a unit's ratings.</summary>
    internal static double OfUnit(Ratings ratings, int unit, double[,] weights)
    {
        var counts = ratings[unit];
        var (total, sum) = (ratings.Total(unit), 0.0);
        for (var a = 0; a < counts.Length; a++)
        {
            if (counts[a] == 0) continue;
            var near = 0.0;
            for (var b = 0; b < counts.Length; b++) near += weights[a, b] * counts[b];
            sum += counts[a] * (near - 1);
        }

        return sum / (total * (total - 1));
    }

    private static double Sum(double[,] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }
}
