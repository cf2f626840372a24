namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>One accuracy for each worker, every wrong class as likely as another, shrunk to the crowd; classes are equally likely at first.</summary>
internal sealed class OneCoin : IEstimator
{
    private const double Strength = 4;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        Priors.Flat(next);
        var crowd = PooledMatrix.Of(expected, model);
        for (var worker = 0; worker < model.Workers; worker++)
        {
            var accuracy = crowd.AccuracyOf(expected, model, worker, Strength);
            var (right, wrong) = (Math.Log(accuracy), Math.Log((1 - accuracy) / Math.Max(1, model.Classes - 1)));
            for (var label = 0; label < model.Classes; label++)
            {
                next[worker, label].Fill(wrong);
                next[worker, label][label] = right;
            }
        }

        return expected.Evidence;
    }
}
