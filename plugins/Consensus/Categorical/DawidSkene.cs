namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>Dawid and Skene (1979): a confusion matrix for each worker, by expectation and maximisation from the votes, unsmoothed.</summary>
/// <remarks>
/// When to stop is crowd-kit's rule, so that results can be compared: its bound counts the prior once an answer instead of once a task,
/// and may therefore fall, which ends learning early.
/// </remarks>
internal sealed class DawidSkene : IEstimator
{
    private const double Least = 1e-10;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        Priors.Shares(expected, next, 0);
        double before = 0, after = 0;
        var (size, given) = (model.Classes * model.Width, new double[model.Width]);
        for (var worker = 0; worker < model.Workers; worker++)
        {
            var at = model.Row(worker, 0);
            var counts = expected.Counts.AsSpan(at, size);
            Rows.LogShares(counts, next.Table.AsSpan(at, size), model.Classes, model.Width, Least);
            before += Rows.Dot(counts, model.Table.AsSpan(at, size));
            after += Rows.Dot(counts, next.Table.AsSpan(at, size));
            Rows.Add(counts, given);
        }

        var entropy = expected.Evidence - before - Rows.Dot(expected.States.AsSpan(0, model.States), model.Prior);
        return after + Rows.Dot(given.AsSpan(0, model.States), next.Prior) + entropy;
    }
}
