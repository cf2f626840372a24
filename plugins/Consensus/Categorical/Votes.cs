using System.Runtime.InteropServices;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>The share of a task's answers that each class has: where learning starts.</summary>
internal static class Votes
{
    public static void Shares(AnswerTable answers, int task, Span<double> share)
    {
        share.Clear();
        var (first, end) = (answers.Starts[task], answers.Starts[task + 1]);
        if (first == end) share.Fill(1.0 / share.Length);
        for (var at = first; at < end; at++) share[answers.LabelOf[at]] += 1.0 / (end - first);
    }

    /// <summary>What would be expected if the shares were the posteriors.</summary>
    public static void Expect(AnswerTable answers, LatentModel model, ReadOnlySpan<int> known, Expectation into)
    {
        var (share, state) = (new double[model.Classes], new double[model.Width]);
        ref var post = ref MemoryMarshal.GetArrayDataReference(state);
        for (var task = 0; task < answers.TaskCount; task++)
        {
            Shares(answers, task, share);
            if (known.Length > 0 && known[task] >= 0)
            {
                Array.Clear(share);
                share[known[task]] = 1;
            }

            Spread(model, share, state);
            for (var at = answers.Starts[task]; at < answers.Starts[task + 1]; at++) Sweep.Add(ref into.Counts[model.Row(answers.WorkerOf[at], answers.LabelOf[at])], ref post, model.Width);
            Sweep.Add(ref into.States[0], ref post, model.Width);
        }
    }

    // Subtypes that began alike would stay alike for ever: the surer the votes, the more of the task goes to the first ones.
    private static void Spread(LatentModel model, double[] share, double[] state)
    {
        for (var k = 0; k < share.Length; k++)
        {
            for (var m = 0; m < model.Subtypes; m++) state[(k * model.Subtypes) + m] = share[k] == 0 ? 0 : share[k] * Subtype(share[k], m, model.Subtypes);
        }
    }

    private static double Subtype(double share, int m, int subtypes)
    {
        if (subtypes == 1) return 1;
        double own = 0, all = 0;
        for (var n = 0; n < subtypes; n++)
        {
            var distance = share - (1 - ((n + 0.5) / subtypes));
            var near = Math.Exp(-distance * distance * subtypes * subtypes);
            all += near;
            if (n == m) own = near;
        }

        return own / all;
    }
}
