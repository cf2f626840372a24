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

        return [.. given.Select((number, worker) => Wilson(worker, number, right[worker]))];
    }

    private static WorkerSummary Wilson(int worker, int given, double right)
    {
        const double Z = 1.96;
        if (given == 0) return new(worker, 0, double.NaN, 0, 1);
        var (share, scale) = (right / given, 1 + (Z * Z / given));
        var middle = (share + (Z * Z / (2 * given))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / given) + (Z * Z / (4.0 * given * given)));
        return new(worker, given, share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
