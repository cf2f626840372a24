namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>One task as GLAD sees it: an answer is right with probability sigmoid(ability × ease), and ease, a logarithm, is near 0 unless the answers tell otherwise.</summary>
internal static class GladTask
{
    private const int MostSteps = 30;
    private const double Settled = 1e-9;

    /// <summary>Goes to and fro between posterior and ease until they fit.</summary>
    /// <returns>The logarithm of the task's ease.</returns>
    public static double Settle(double[] abilities, double[] priors, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior, double ease)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            Posterior(abilities, priors, workers, labels, posterior, Math.Exp(ease));
            var moved = Step(abilities, workers, labels, posterior, ease);
            ease += moved;
            if (Math.Abs(moved) < Settled) break;
        }

        Posterior(abilities, priors, workers, labels, posterior, Math.Exp(ease));
        return ease;
    }

    /// <returns>The logarithm of the evidence.</returns>
    public static double Posterior(double[] abilities, double[] priors, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior, double ease)
    {
        for (var k = 0; k < posterior.Length; k++) posterior[k] = priors[k];
        var others = Math.Log(Math.Max(1, posterior.Length - 1));
        // The chance to miss is common to all classes, and the class named gains the odds.
        var missed = 0.0;
        for (var at = 0; at < workers.Length; at++)
        {
            var odds = abilities[workers[at]] * ease;
            missed -= Softplus(odds) + others;
            posterior[labels[at]] += odds + others;
        }

        var top = double.NegativeInfinity;
        foreach (var log in posterior) top = Math.Max(top, log);
        var sum = 0.0;
        foreach (ref var log in posterior) sum += log = Math.Exp(log - top);
        foreach (ref var share in posterior) share /= sum;
        return top + Math.Log(sum) + missed;
    }

    /// <summary>One step of Gauss and Newton, at most 1 long, towards the likeliest ease.</summary>
    public static double Step(double[] abilities, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, ReadOnlySpan<double> posterior, double ease)
    {
        double slope = -ease, bend = 1;
        var factor = Math.Exp(ease);
        for (var at = 0; at < workers.Length; at++)
        {
            var odds = abilities[workers[at]] * factor;
            var right = Special.Sigmoid(odds);
            slope += odds * (posterior[labels[at]] - right);
            bend += odds * odds * right * (1 - right);
        }

        return Math.Clamp(slope / bend, -1, 1);
    }

    private static double Softplus(double odds) => odds > 30 ? odds : Math.Log(1 + Math.Exp(odds));
}
