namespace LabelHub.Plugin.Consensus.Numeric;

/// <summary>Numbers given to one task. The mean is hard to beat where errors are symmetric; the median where some are far off.</summary>
public static class NumericAnswers
{
    /// <summary>By name; the first is taken where none is named.</summary>
    internal static IReadOnlyDictionary<string, Func<IReadOnlyList<double>, double>> Methods { get; } = new OrderedDictionary<string, Func<IReadOnlyList<double>, double>>(StringComparer.Ordinal)
    {
        ["mean"] = Mean,
        ["median"] = Median,
        ["trimmed-mean"] = given => TrimmedMean(given),
    };

    public static double Mean(IReadOnlyList<double> given) => given.Average();

    public static double Median(IReadOnlyList<double> given)
    {
        var sorted = given.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The mean without the given share of the lowest and of the highest.</summary>
    public static double TrimmedMean(IReadOnlyList<double> given, double share = 0.1)
    {
        var cut = (int)(share * given.Count);
        return given.Order().Skip(cut).Take(given.Count - (2 * cut)).Average();
    }

    /// <summary>The standard deviation among those who answered; 0 of one alone.</summary>
    public static double Deviation(IReadOnlyList<double> given)
    {
        var mean = given.Average();
        return given.Count < 2 ? 0 : Math.Sqrt(given.Sum(value => (value - mean) * (value - mean)) / (given.Count - 1));
    }
}
