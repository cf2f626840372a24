using System.Globalization;

namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>How much of an agreement two categories are, from 0 to 1; and, the other way round, how far apart Krippendorff's levels hold them.</summary>
public static class Weights
{
    public static double[,] Identity(int categories) => Fill(categories, (a, b) => a == b ? 1 : 0);

    public static double[,] Linear(IReadOnlyList<double> values) => Fill(values.Count, (a, b) => 1 - (Math.Abs(values[a] - values[b]) / Span(values)));

    public static double[,] Quadratic(IReadOnlyList<double> values) => Fill(values.Count, (a, b) => 1 - Math.Pow((values[a] - values[b]) / Span(values), 2));

    /// <summary>By the number of pairs of ranks between two categories (Gwet).</summary>
    public static double[,] Ordinal(int categories) => Fill(categories, (a, b) => 1 - (Pairs(Math.Abs(a - b) + 1) / Pairs(categories)));

    /// <summary>The values of categories that are numbers; else their places.</summary>
    public static double[] Values(IReadOnlyList<string> categories)
    {
        var values = new double[categories.Count];
        for (var at = 0; at < values.Length; at++)
        {
            if (!double.TryParse(categories[at], NumberStyles.Float, CultureInfo.InvariantCulture, out values[at])) return [.. Enumerable.Range(1, categories.Count).Select(place => (double)place)];
        }

        return values;
    }

    private static double Pairs(int n) => n * (n - 1) / 2.0;

    private static double Span(IReadOnlyList<double> values) => values.Count < 2 ? 1 : values.Max() - values.Min();

    private static double[,] Fill(int size, Func<int, int, double> of)
    {
        var all = new double[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++) all[a, b] = of(a, b);
        }

        return all;
    }
}
