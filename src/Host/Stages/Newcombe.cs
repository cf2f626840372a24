using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>
/// The 95 % interval of the difference of two independent proportions, from the score interval of each: method 10 of R. G. Newcombe, "Interval estimation
/// for the difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998) 873–890. Two intervals that overlap
/// may still differ clearly; this tells.
/// </summary>
internal static class Newcombe
{
    /// <returns>The ends of the interval of the first less the second.</returns>
    public static (double Low, double High) Difference(Skill first, Skill second)
    {
        var difference = first.Estimate - second.Estimate;
        return (difference - Root(first.Estimate - first.Low, second.High - second.Estimate), difference + Root(first.High - first.Estimate, second.Estimate - second.Low));
    }

    private static double Root(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
