using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>How often one worker says what the reconciled answers say, with its 95 % interval.</summary>
/// <param name="Worker">Their number.</param>
/// <param name="Answers">How many they gave.</param>
/// <param name="Agreement">The expected share of them that is right.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record WorkerSummary(int Worker, int Answers, double Agreement, double Low, double High)
{
    public static IReadOnlyList<WorkerSummary> Of(CrowdEstimate estimate)
    {
        var answers = estimate.Answers;
        var (given, right) = (new int[answers.WorkerCount], new double[answers.WorkerCount]);
        for (var task = 0; task < answers.TaskCount; task++)
        {
            var (workers, labels, posterior) = (answers.WorkersOf(task).ToArray(), answers.LabelsOf(task).ToArray(), estimate.Posterior(task).ToArray());
            for (var at = 0; at < workers.Length; at++)
            {
                given[workers[at]]++;
                right[workers[at]] += posterior[labels[at]];
            }
        }

        return [.. given.Select((number, worker) => With(worker, number, right[worker]))];
    }

    private static WorkerSummary With(int worker, int given, double right)
    {
        var (share, low, high) = WilsonInterval.Of(right, given);
        return new(worker, given, share, low, high);
    }
}
