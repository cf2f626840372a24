using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// GLAD (Whitehill et al. 2009): each worker has an ability, each task an ease, both with a Gaussian prior. Every pass takes one Newton
/// step for each instead of a search, and that is enough: the passes around it do the rest.
/// </summary>
internal static class Glad
{
    private const int MostIterations = 100;
    private const double Tolerance = 1e-5;

    public static (double[] Abilities, double[] Priors, int Iterations) Fit(AnswerTable answers, int[]? known)
    {
        var k = answers.Classes;
        var (abilities, priors, ease) = (new double[answers.WorkerCount + 1], new double[k], new double[answers.TaskCount]);
        var (posterior, slope, bend) = (new double[k], new double[abilities.Length], new double[abilities.Length]);
        Array.Fill(abilities, 1);
        Array.Fill(priors, -Math.Log(k));
        var (before, iteration) = (double.NegativeInfinity, 0);
        while (iteration < MostIterations)
        {
            iteration++;
            var evidence = 0.0;
            Prepare(abilities, slope, bend);
            for (var task = 0; task < answers.TaskCount; task++)
            {
                var workers = answers.WorkersOf(task);
                var labels = answers.LabelsOf(task);
                evidence += GladTask.Posterior(abilities, priors, workers, labels, posterior, Math.Exp(ease[task])) - (ease[task] * ease[task] / 2);
                if (known?[task] >= 0) Clamp(posterior, known[task]);
                Gather(abilities, workers, labels, posterior, Math.Exp(ease[task]), slope, bend);
                ease[task] += GladTask.Step(abilities, workers, labels, posterior, ease[task]);
            }

            for (var worker = 0; worker < abilities.Length; worker++) abilities[worker] += Math.Clamp(slope[worker] / bend[worker], -1, 1);
            if (evidence - before < Tolerance * answers.Count && iteration > 3) break;
            before = evidence;
        }

        return (abilities, priors, iteration);
    }

    /// <summary>The prior's part: abilities near 1.</summary>
    private static void Prepare(double[] abilities, double[] slope, double[] bend)
    {
        for (var worker = 0; worker < abilities.Length; worker++) (slope[worker], bend[worker]) = (1 - abilities[worker], 1);
    }

    private static void Gather(double[] abilities, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, double[] posterior, double ease, double[] slope, double[] bend)
    {
        for (var at = 0; at < workers.Length; at++)
        {
            var right = Special.Sigmoid(abilities[workers[at]] * ease);
            slope[workers[at]] += ease * (posterior[labels[at]] - right);
            bend[workers[at]] += ease * ease * right * (1 - right);
        }
    }

    private static void Clamp(double[] posterior, int known)
    {
        Array.Clear(posterior);
        posterior[known] = 1;
    }
}
