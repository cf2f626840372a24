using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>Worker agreement with the aggregate: one majority vote, then one more in which each weighs as often as they agreed with the first.</summary>
internal static class Wawa
{
    public static WeightDecider Fit(AnswerTable answers, int[]? known)
    {
        var k = answers.Classes;
        var (agreed, given, share) = (new double[answers.WorkerCount], new int[answers.WorkerCount], new double[k]);
        double allAgreed = 0;
        for (var task = 0; task < answers.TaskCount; task++)
        {
            Votes.Shares(answers, task, share);
            var winner = known?[task] >= 0 ? known[task] : Winner.Of(share);
            for (var at = answers.Starts[task]; at < answers.Starts[task + 1]; at++)
            {
                given[answers.WorkerOf[at]]++;
                if (answers.LabelOf[at] != winner) continue;
                agreed[answers.WorkerOf[at]]++;
                allAgreed++;
            }
        }

        var weights = new double[(answers.WorkerCount + 1) * k];
        for (var worker = 0; worker < answers.WorkerCount; worker++) weights.AsSpan(worker * k, k).Fill(agreed[worker] / Math.Max(1, given[worker]));
        // Whoever is met later weighs as much as the crowd on average.
        weights.AsSpan(answers.WorkerCount * k).Fill(allAgreed / Math.Max(1, answers.Count));
        return new(k, weights, []);
    }
}
