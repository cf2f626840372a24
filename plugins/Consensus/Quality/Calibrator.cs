using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Auto;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>How much a model's odds have to be flattened, and how much the crowd to be doubted: learned from known answers where there are enough.</summary>
internal static class Calibrator
{
    private const int LeastKnown = 20;

    private static readonly double[] Powers = [0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1];
    private static readonly double[] Doubts = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3];

    /// <summary>What makes the known answers likeliest, with the usual values counting for a few answers.</summary>
    public static (double Power, double Doubt) Learn(IDecider model, AnswerTable answers, int[] known)
    {
        var tasks = Enumerable.Range(0, known.Length).Where(task => known[task] >= 0).ToArray();
        if (tasks.Length < LeastKnown) return (AutoChoice.Power, AutoChoice.Doubt);
        var (best, most) = ((AutoChoice.Power, AutoChoice.Doubt), double.NegativeInfinity);
        foreach (var power in Powers)
        {
            foreach (var doubt in Doubts)
            {
                var likelihood = -(2 * Math.Pow(Math.Log(power / AutoChoice.Power), 2)) - Math.Pow(doubt - AutoChoice.Doubt, 2);
                foreach (var task in tasks) likelihood += Likelihood(model, answers, task, known[task], power, doubt);
                if (likelihood > most) (best, most) = ((power, doubt), likelihood);
            }
        }

        return best;
    }

    private static double Likelihood(IDecider model, AnswerTable answers, int task, int truth, double power, double doubt)
    {
        Span<double> posterior = new double[model.Classes];
        model.Decide(answers.WorkersOf(task), answers.LabelsOf(task), posterior);
        CautiousDecider.Temper(posterior, answers.LabelsOf(task).Length, power, doubt);
        return Math.Log(Math.Max(posterior[truth], 1e-6));
    }
}
