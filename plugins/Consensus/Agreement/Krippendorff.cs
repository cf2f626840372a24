namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>Krippendorff's alpha (2011): one less the disagreement seen over the disagreement expected, for any distance and any ratings missing.</summary>
public static class Krippendorff
{
    public static double Nominal(Ratings ratings) => Alpha(ratings, (_, a, b) => a == b ? 0 : 1);

    /// <summary>By how many ratings lie between two categories.</summary>
    public static double Ordinal(Ratings ratings) => Alpha(ratings, (totals, a, b) =>
    {
        var between = -(totals[a] + totals[b]) / 2;
        for (var g = Math.Min(a, b); g <= Math.Max(a, b); g++) between += totals[g];
        return between * between;
    });

    public static double Interval(Ratings ratings)
    {
        var values = Weights.Values(ratings.Categories);
        return Alpha(ratings, (_, a, b) => (values[a] - values[b]) * (values[a] - values[b]));
    }

    public static double Ratio(Ratings ratings)
    {
        var values = Weights.Values(ratings.Categories);
        return Alpha(ratings, (_, a, b) => values[a] + values[b] == 0 ? 0 : Math.Pow((values[a] - values[b]) / (values[a] + values[b]), 2));
    }

    /// <summary>With a distance of one's own.</summary>
    public static double Of(Ratings ratings, Func<string, string, double> distance) => Alpha(ratings, (_, a, b) => distance(ratings.Categories[a], ratings.Categories[b]));

    private static double Alpha(Ratings ratings, Func<double[], int, int, double> distance)
    {
        var (totals, n) = Totals(ratings);
        if (n == 0) return double.NaN;
        var between = Distances(totals, distance);
        var seen = 0.0;
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            if (ratings.Total(unit) < 2) continue;
            seen += Apart(ratings[unit], ratings[unit], between) / (ratings.Total(unit) - 1);
        }

        var expected = Apart(totals, totals, between);
        return expected == 0 ? 1 : 1 - ((n - 1) * seen / expected);
    }

    /// <summary>Ratings that meet no other in their unit pair with nothing and do not count.</summary>
    private static (double[] Totals, double All) Totals(Ratings ratings)
    {
        var (totals, all) = (new double[ratings.Categories.Count], 0.0);
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            if (ratings.Total(unit) < 2) continue;
            all += ratings.Total(unit);
            for (var k = 0; k < totals.Length; k++) totals[k] += ratings[unit][k];
        }

        return (totals, all);
    }

    private static double[,] Distances(double[] totals, Func<double[], int, int, double> distance)
    {
        var all = new double[totals.Length, totals.Length];
        for (var a = 0; a < totals.Length; a++)
        {
            for (var b = 0; b < totals.Length; b++) all[a, b] = a == b ? 0 : distance(totals, a, b);
        }

        return all;
    }

    private static double Apart(ReadOnlySpan<double> one, ReadOnlySpan<double> other, double[,] between)
    {
        var sum = 0.0;
        for (var a = 0; a < one.Length; a++)
        {
            if (one[a] == 0) continue;
            for (var b = 0; b < other.Length; b++) sum += one[a] * other[b] * between[a, b];
        }

        return sum;
    }
}
