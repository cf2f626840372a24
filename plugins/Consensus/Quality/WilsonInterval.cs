namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>A share with its 95 % interval (Wilson 1927); counts may be expected ones.</summary>
internal readonly record struct WilsonInterval(double Share, double Low, double High)
{
    private const double Z = 1.96;

    public static WilsonInterval Of(double counted, double all)
    {
        if (all <= 0) return new(double.NaN, 0, 1);
        var (share, scale) = (counted / all, 1 + (Z * Z / all));
        var middle = (share + (Z * Z / (2 * all))) / scale;
        var half = Z / scale * Math.Sqrt(Math.Max(0, (share * (1 - share) / all) + (Z * Z / (4 * all * all))));
        return new(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
