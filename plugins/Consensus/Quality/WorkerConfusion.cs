using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>One cell of a worker's confusion matrix: of the tasks with a label, the share to which they said this.</summary>
/// <param name="Worker">Their number.</param>
/// <param name="Label">What is right, by the reconciled answers.</param>
/// <param name="Said">What they said.</param>
/// <param name="Tasks">How many tasks with that label they are expected to have answered.</param>
/// <param name="Cell">The share, with its interval.</param>
internal readonly record struct WorkerConfusion(int Worker, int Label, int Said, double Tasks, WilsonInterval Cell)
{
    private const long MostCells = 50_000_000;

    /// <summary>Less is no basis for a share.</summary>
    private const double LeastTasks = 0.5;

    public static bool Fits(CrowdEstimate estimate) => (long)estimate.Answers.WorkerCount * estimate.Answers.Classes * estimate.Answers.Classes <= MostCells;

    /// <summary>The cells of every label that a worker is expected to have met.</summary>
    /// <exception cref="InvalidDataException">There are too many workers and labels for a matrix each.</exception>
    public static IEnumerable<WorkerConfusion> Of(CrowdEstimate estimate)
    {
        var (answers, k) = (estimate.Answers, estimate.Answers.Classes);
        if (!Fits(estimate)) throw new InvalidDataException($"{answers.WorkerCount:N0} workers and {k:N0} labels are too many for a matrix each.");
        var counts = new double[answers.WorkerCount * k * k];
        for (var task = 0; task < answers.TaskCount; task++)
        {
            var posterior = estimate.Posterior(task);
            for (var at = answers.Starts[task]; at < answers.Starts[task + 1]; at++)
            {
                for (var right = 0; right < k; right++) counts[(((answers.WorkerOf[at] * k) + right) * k) + answers.LabelOf[at]] += posterior[right];
            }
        }

        return
            from worker in Enumerable.Range(0, answers.WorkerCount)
            from right in Enumerable.Range(0, k)
            let row = new ArraySegment<double>(counts, ((worker * k) + right) * k, k)
            let tasks = row.Sum()
            where tasks >= LeastTasks
            from said in Enumerable.Range(0, k)
            select new WorkerConfusion(worker, right, said, tasks, WilsonInterval.Of(row[said], tasks));
    }
}
