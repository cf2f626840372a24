namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>A coefficient with its 95 % interval.</summary>
public sealed record Interval(double Value, double Low, double High)
{
    private const int MostGroups = 200;

    /// <summary>By the jackknife: the units are left out in turn, many of them in groups.</summary>
    public static Interval Of(Ratings ratings, Func<Ratings, double> coefficient)
    {
        var value = coefficient(ratings);
        var groups = Math.Min(ratings.Units, MostGroups);
        if (groups < 2 || double.IsNaN(value)) return new(value, double.NaN, double.NaN);
        var left = new double[groups];
        for (var group = 0; group < groups; group++) left[group] = coefficient(ratings.Without((int)((long)ratings.Units * group / groups), (int)((long)ratings.Units * (group + 1) / groups)));
        var mean = left.Average();
        var error = Math.Sqrt((groups - 1.0) / groups * left.Sum(one => (one - mean) * (one - mean)));
        return new(value, Math.Max(-1, value - (1.96 * error)), Math.Min(1, value + (1.96 * error)));
    }
}
