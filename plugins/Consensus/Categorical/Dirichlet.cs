namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>What a Dirichlet distribution expects of the logarithms of shares, and how far it has moved from its prior.</summary>
internal static class Dirichlet
{
    /// <summary>
    /// Learns one distribution over <paramref name="size"/> entries that lie <paramref name="stride"/> apart, from counts in the same places.
    /// </summary>
    /// <returns>The divergence of what was learned from the prior.</returns>
    public static double Learn(ReadOnlySpan<double> counts, Span<double> logs, int size, int stride, double prior, int special, double specialPrior)
    {
        double seen = 0, priors = 0;
        for (var i = 0; i < size; i++)
        {
            seen += counts[i * stride];
            priors += i == special ? specialPrior : prior;
        }

        var whole = Special.Digamma(seen + priors);
        var divergence = seen == 0 ? 0 : Special.LogGamma(seen + priors) - Special.LogGamma(priors);
        for (var i = 0; i < size; i++)
        {
            var (count, own) = (counts[i * stride], i == special ? specialPrior : prior);
            var log = Special.Digamma(count + own) - whole;
            logs[i * stride] = log;
            if (count > 0) divergence += (count * log) - Special.LogGamma(count + own) + Special.LogGamma(own);
        }

        return divergence;
    }
}
