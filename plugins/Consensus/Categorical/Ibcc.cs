namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>Independent Bayesian classifier combination (Kim and Ghahramani 2012) by variational Bayes: Dawid-Skene with a Dirichlet prior on each row.</summary>
internal sealed class Ibcc : IEstimator
{
    private double _cost;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        var objective = expected.Evidence - _cost;
        var cost = Dirichlet.Learn(expected.States, next.Prior, model.Classes, 1, 1, -1, 1);
        for (var worker = 0; worker < model.Workers; worker++)
        {
            for (var k = 0; k < model.Classes; k++)
            {
                var at = model.Row(worker, 0) + k;
                cost += Dirichlet.Learn(expected.Counts.AsSpan(at), next.Table.AsSpan(at), model.Classes, model.Width, 1, k, 4);
            }
        }

        _cost = cost;
        return objective;
    }
}
