namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>A coefficient with its 95 % interval.</summary>
public sealed record Interval(double Value, double Low, double High)
{
    private const int MostGroups = 200;

    /// <summary>By the jackknife: the units are left out in turn, many of them in groups.</summary>
    public static Interval Of(Ratings ratings, Func<Ratings, double> coefficient) =>
        Of(ratings.Units, coefficient(ratings), (from, to) => coefficient(ratings.Without(from, to)));

    /// <summary>The same where it matters who gave what.</summary>
    public static Interval Of(RaterTable table, Func<RaterTable, double> coefficient) =>
        Of(table.Units, coefficient(table), (from, to) => coefficient(table.Without(from, to)));

    private static Interval Of(int units, double value, Func<int, int, double> without)
    {
        var groups = Math.Min(units, MostGroups);
        if (groups < 2 || double.IsNaN(value)) return new(value, double.NaN, double.NaN);
        var left = new double[groups];
        for (var group = 0; group < groups; group++) left[group] = without((int)((long)units * group / groups), (int)((long)units * (group + 1) / groups));
        var mean = left.Average();
        var error = Math.Sqrt((groups - 1.0) / groups * left.Sum(one => (one - mean) * (one - mean)));
        return new(value, Math.Max(-1, value - (1.96 * error)), Math.Min(1, value + (1.96 * error)));
    }
}
