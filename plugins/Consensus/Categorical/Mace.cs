namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// MACE (Hovy et al. 2013): a worker either gives the true class, or spams, with label preferences of their own. An answer that hits the
/// class may be either; what it is expected to be splits the count. Variational; it starts from the votes instead of at random, learns
/// how frequent each class is, and holds preferences for unknown (Jeffreys' prior) where the original takes them for nearly even.
/// </summary>
internal sealed class Mace : IEstimator
{
    private const double Honest = 0.5;
    private const double Preference = 0.5;
    private const double Start = 0.75;

    private double[] _truthful = [];

    public int MostIterations => 50;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        Priors.Shares(expected, next, 1);
        if (_truthful.Length == 0)
        {
            _truthful = new double[model.Workers * model.Classes];
            Array.Fill(_truthful, Start);
        }

        Span<double> spam = model.Classes <= 256 ? stackalloc double[model.Classes] : new double[model.Classes];
        for (var worker = 0; worker < model.Workers; worker++) Worker(expected, next, worker, spam);
        return expected.Evidence;
    }

    private void Worker(Expectation expected, LatentModel next, int worker, Span<double> spam)
    {
        double honest = 0, spammed = 0;
        var truthful = _truthful.AsSpan(worker * next.Classes, next.Classes);
        for (var label = 0; label < next.Classes; label++)
        {
            var row = expected.Counts.AsSpan(next.Row(worker, label), next.Classes);
            var hit = row[label] * truthful[label];
            honest += hit;
            spam[label] = -hit;
            foreach (var count in row) spam[label] += count;
            spammed += spam[label];
        }

        var whole = Special.Digamma(honest + spammed + (2 * Honest));
        var (tells, spams) = (Math.Exp(Special.Digamma(honest + Honest) - whole), Math.Exp(Special.Digamma(spammed + Honest) - whole));
        var preferred = Special.Digamma(spammed + (next.Classes * Preference));
        for (var label = 0; label < next.Classes; label++)
        {
            var byChance = spams * Math.Exp(Special.Digamma(spam[label] + Preference) - preferred);
            next[worker, label].Fill(Math.Log(byChance));
            next[worker, label][label] = Math.Log(byChance + tells);
            truthful[label] = tells / (byChance + tells);
        }
    }
}
