namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>The tool counts in percent of the image, the model in fractions.</summary>
internal static class Percent
{
    public static double ToFraction(double percent) => percent / 100;

    /// <summary>Of all percent that are read as that fraction, the one with the fewest decimals: it is what the tool had sent.</summary>
    public static double Of(double fraction)
    {
        var percent = fraction * 100;
        for (var decimals = 0; decimals <= 15; decimals++)
        {
            var shorter = Math.Round(percent, decimals);
            if (ToFraction(shorter) == fraction) return shorter;
        }

        return percent;
    }
}
