namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// Dawid-Skene whose rows are shrunk: what a worker says of a class is taken for what one of that accuracy would say of a class of that
/// difficulty, until enough answers tell otherwise. Few iterations: with more, the crowd's common errors come to look like the truth.
/// </summary>
internal sealed class HierarchicalDawidSkene : IEstimator
{
    /// <summary>A row's prior counts for as much as this many answers.</summary>
    public double RowStrength { get; init; } = 4;

    /// <summary>The crowd's accuracy counts for as much as this many answers of a worker's own.</summary>
    public double WorkerStrength { get; init; } = 4;

    public int Subtypes { get; init; } = 1;

    public int MostIterations { get; init; } = 4;

    public double Estimate(Expectation expected, LatentModel model, LatentModel next)
    {
        Priors.Shares(expected, next, 1.0 / Subtypes);
        var crowd = PooledMatrix.Of(expected, model);
        for (var worker = 0; worker < model.Workers; worker++)
        {
            var skill = Special.Logit(crowd.AccuracyOf(expected, model, worker, WorkerStrength)) - Special.Logit(crowd.Accuracy);
            for (var s = 0; s < model.States; s++) Row(expected, next, crowd, worker, s, skill);
        }

        return expected.Evidence;
    }

    private void Row(Expectation expected, LatentModel next, PooledMatrix crowd, int worker, int s, double skill)
    {
        var own = s / Subtypes;
        var right = Special.Sigmoid(Special.Logit(crowd[s, own]) + skill);
        var at = next.Row(worker, 0) + s;
        var total = RowStrength;
        for (var label = 0; label < next.Classes; label++) total += expected.Counts[at + (label * next.Width)];
        var whole = Special.Digamma(total);
        for (var label = 0; label < next.Classes; label++)
        {
            var likely = label == own ? right : (1 - right) * crowd[s, label] / (1 - crowd[s, own]);
            next.Table[at + (label * next.Width)] = Special.Digamma(expected.Counts[at + (label * next.Width)] + (RowStrength * likely)) - whole;
        }
    }
}
