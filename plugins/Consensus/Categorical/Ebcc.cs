namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// Enhanced Bayesian classifier combination (Li, Rubinstein and Cohn 2019): each class is a mixture of subtypes, and workers are
/// independent only within one. It sees when many err together on the same kind of task. It starts from how divided the votes are
/// instead of many times at random, and so needs one run.
/// </summary>
internal sealed class Ebcc(int subtypes) : IEstimator
{
    private const double SubtypePrior = 0.1;

    private double _cost;

    public int Subtypes => subtypes;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        var objective = expected.Evidence - _cost;
        _cost = LearnPrior(expected, next);
        for (var worker = 0; worker < model.Workers; worker++)
        {
            for (var s = 0; s < model.States; s++)
            {
                var at = model.Row(worker, 0) + s;
                _cost += Dirichlet.Learn(expected.Counts.AsSpan(at), next.Table.AsSpan(at), model.Classes, model.Width, 1, s / subtypes, 4);
            }
        }

        return objective;
    }

    private static double LearnPrior(Expectation expected, LatentModel next)
    {
        var (totals, logs) = (new double[next.Classes], new double[next.Classes]);
        for (var s = 0; s < next.States; s++) totals[s / next.Subtypes] += expected.States[s];
        var cost = Dirichlet.Learn(totals, logs, next.Classes, 1, 1, -1, 1);
        for (var k = 0; k < next.Classes; k++)
        {
            var own = next.Prior.AsSpan(k * next.Subtypes, next.Subtypes);
            cost += Dirichlet.Learn(expected.States.AsSpan(k * next.Subtypes), own, next.Subtypes, 1, SubtypePrior, -1, SubtypePrior);
            foreach (ref var log in own) log += logs[k];
        }

        return cost;
    }
}
