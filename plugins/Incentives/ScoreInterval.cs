namespace LabelHub.Plugin.Incentives;

/// <summary>The lower end of the 95 % score interval of a proportion (Wilson 1927).</summary>
internal static class ScoreInterval
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    public static double Low(int right, int known)
    {
        double n = known, p = right / n;
        var centre = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return Math.Clamp((centre - half) / (1 + (Z * Z / n)), 0, p);
    }
}
