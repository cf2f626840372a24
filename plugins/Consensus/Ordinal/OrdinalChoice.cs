namespace LabelHub.Plugin.Consensus.Ordinal;

/// <summary>One class of an ordered scale from a posterior: the likeliest is right most often, the median is nearest on average.</summary>
public static class OrdinalChoice
{
    private const double Tie = 1e-9;

    /// <summary>The first class up to which at least half of the probability lies.</summary>
    public static int Median(ReadOnlySpan<double> posterior)
    {
        var below = 0.0;
        for (var k = 0; k < posterior.Length; k++)
        {
            below += posterior[k];
            if (below >= 0.5 - Tie) return k;
        }

        return posterior.Length - 1;
    }

    /// <summary>Whether the upper half begins at another class: then two are as near.</summary>
    public static bool IsTied(ReadOnlySpan<double> posterior)
    {
        var below = 0.0;
        foreach (var share in posterior)
        {
            below += share;
            if (Math.Abs(below - 0.5) <= Tie) return true;
        }

        return false;
    }
}
