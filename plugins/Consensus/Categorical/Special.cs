namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>The gamma function's family, for positive arguments, to about twelve digits.</summary>
internal static class Special
{
    /// <summary>The recurrence carries small arguments to where the asymptotic series (Abramowitz and Stegun 6.3.18) is exact enough.</summary>
    public static double Digamma(double x)
    {
        var sum = 0.0;
        for (; x < 8; x++) sum -= 1 / x;
        var (inverse, square) = (1 / x, 1 / (x * x));
        return sum + Math.Log(x) - (inverse / 2) - (square * ((1 / 12.0) - (square * ((1 / 120.0) - (square * ((1 / 252.0) - (square * ((1 / 240.0) - (square / 132)))))))));
    }

    /// <summary>Likewise, by Stirling's series (6.1.40).</summary>
    public static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 8; x++) product *= x;
        var (inverse, square) = (1 / x, 1 / (x * x));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) - Math.Log(product)
            + (inverse * ((1 / 12.0) - (square * ((1 / 360.0) - (square * ((1 / 1260.0) - (square / 1680)))))));
    }

    public static double Logit(double share) => Math.Log(share / (1 - share));

    public static double Sigmoid(double odds) => 1 / (1 + Math.Exp(-odds));
}
