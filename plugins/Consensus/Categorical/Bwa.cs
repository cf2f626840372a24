using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// Bayesian weighted average (Li, Rubinstein and Cohn 2019): each class is a number between 0 and 1 that workers measure, each with a
/// precision of their own that a Gamma prior shrinks to the crowd's. Safe where each worker gave few answers.
/// </summary>
internal static class Bwa
{
    private const double Strength = 15;
    private const int MostIterations = 100;
    private const double Tolerance = 1e-5;

    public static (double[] Weights, double[] Means, int Iterations) Fit(AnswerTable answers, int[]? known)
    {
        var k = answers.Classes;
        var (weights, means, values) = (new double[(answers.WorkerCount + 1) * k], new double[k], new double[answers.TaskCount * k]);
        for (var task = 0; task < answers.TaskCount; task++) Votes.Shares(answers, task, values.AsSpan(task * k, k));
        Clamp(values, known, k);
        var iteration = 0;
        while (iteration < MostIterations)
        {
            Weigh(answers, values, weights);
            Mean(values, means);
            iteration++;
            if (Average(answers, weights, means, values, known) < Tolerance) break;
        }

        return (weights, means, iteration);
    }

    private static void Mean(double[] values, double[] means)
    {
        Array.Clear(means);
        for (var at = 0; at < values.Length; at++) means[at % means.Length] += values[at];
        for (var c = 0; c < means.Length; c++) means[c] /= Math.Max(1, values.Length / means.Length);
    }

    private static void Weigh(AnswerTable answers, double[] values, double[] weights)
    {
        var k = answers.Classes;
        var (error, given, crowd) = (new double[weights.Length], new int[answers.WorkerCount + 1], new double[k]);
        for (var task = 0; task < answers.TaskCount; task++)
        {
            for (var at = answers.Starts[task]; at < answers.Starts[task + 1]; at++)
            {
                var worker = answers.WorkerOf[at];
                given[worker]++;
                for (var c = 0; c < k; c++)
                {
                    var off = (answers.LabelOf[at] == c ? 1 : 0) - values[(task * k) + c];
                    error[(worker * k) + c] += off * off;
                    crowd[c] += off * off;
                }
            }
        }

        for (var worker = 0; worker < given.Length; worker++)
        {
            for (var c = 0; c < k; c++) weights[(worker * k) + c] = (Strength + given[worker]) / ((Strength * crowd[c] / answers.Count) + error[(worker * k) + c] + 1e-9);
        }
    }

    /// <returns>The largest change.</returns>
    private static double Average(AnswerTable answers, double[] weights, double[] means, double[] values, int[]? known)
    {
        var (k, moved) = (answers.Classes, 0.0);
        for (var task = 0; task < answers.TaskCount; task++)
        {
            if (known?[task] >= 0) continue;
            for (var c = 0; c < k; c++)
            {
                double sum = means[c], total = 1;
                for (var at = answers.Starts[task]; at < answers.Starts[task + 1]; at++)
                {
                    var weight = weights[(answers.WorkerOf[at] * k) + c];
                    total += weight;
                    if (answers.LabelOf[at] == c) sum += weight;
                }

                moved = Math.Max(moved, Math.Abs(values[(task * k) + c] - (sum / total)));
                values[(task * k) + c] = sum / total;
            }
        }

        return moved;
    }

    private static void Clamp(double[] values, int[]? known, int k)
    {
        for (var task = 0; task < (known?.Length ?? 0); task++)
        {
            if (known![task] < 0) continue;
            values.AsSpan(task * k, k).Clear();
            values[(task * k) + known[task]] = 1;
        }
    }
}
