using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>The score interval of a proportion (Wilson 1927): honest for small samples and near 0 and 1.</summary>
internal static class Wilson
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    public static Skill Skill(long judged, long agreed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(judged, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agreed, judged);
        var p = agreed / (double)judged;
        var (low, high) = Interval(p, judged);
        return new() { Judged = (int)judged, Estimate = p, Low = low, High = high };
    }

    /// <param name="p">The proportion.</param>
    /// <param name="n">The number of draws; need not be whole, and without end the interval is the proportion itself.</param>
    public static (double Low, double High) Interval(double p, double n)
    {
        var centre = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        // At 0 and 1 a bound is the proportion itself, which rounding must not pass.
        return (Math.Min(p, Math.Max(0, centre - half)), Math.Max(p, Math.Min(1, centre + half)));
    }
}
