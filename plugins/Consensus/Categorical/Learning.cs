using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>Expectation and maximisation: look at all tasks, estimate anew, until little is gained.</summary>
internal static class Learning
{
    public static Learned Run(AnswerTable answers, IEstimator estimator, int[]? known = null)
    {
        var (model, next) = (Shape(answers, estimator), Shape(answers, estimator));
        using var lanes = new Lanes(answers, model, known ?? []);
        estimator.Estimate(lanes.Votes(model), next, model);
        var (objective, iteration) = (double.NegativeInfinity, 0);
        while (true)
        {
            var before = objective;
            objective = estimator.Estimate(lanes.Sweep(model), model, next);
            iteration++;
            // The model of the last sweep is what the posteriors follow from; what it would have led to is let go.
            if (iteration == estimator.MostIterations || objective - before < estimator.Tolerance * answers.Count) return new(model, iteration, objective);
            (model, next) = (next, model);
        }
    }

    /// <summary>The last worker has given nothing: what is learned of it holds for whoever is met later.</summary>
    private static LatentModel Shape(AnswerTable answers, IEstimator estimator) => new(answers.WorkerCount + 1, answers.Classes, estimator.Subtypes);
}
