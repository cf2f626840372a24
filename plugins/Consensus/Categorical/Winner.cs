namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>The likeliest class; of equally likely ones the first, where what sums of logarithms lose is no difference.</summary>
internal static class Winner
{
    public const double Tie = 1e-9;

    public static int Of(ReadOnlySpan<double> posterior)
    {
        var best = 0;
        for (var k = 1; k < posterior.Length; k++)
        {
            if (posterior[k] > posterior[best] + Tie) best = k;
        }

        return best;
    }

    public static bool IsTied(ReadOnlySpan<double> posterior)
    {
        var best = Of(posterior);
        for (var k = 0; k < posterior.Length; k++)
        {
            if (k != best && posterior[best] - posterior[k] <= Tie) return true;
        }

        return false;
    }
}
