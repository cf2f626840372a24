using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>
/// Plays a finished crowd again, as if it had been asked answer by answer under a stopping rule: every round each open item gets its next
/// answer, the model learns anew from what there is, and items that have enough are closed.
/// </summary>
public sealed class Replay(AnswerTable answers, Method method, StoppingRule rule, int seed)
{
    /// <summary>Answers used of all there are.</summary>
    public int Used { get; private set; }

    /// <summary>How often an item went from final to open or back without an answer of its own.</summary>
    public int Flips { get; private set; }

    /// <returns>The label of each task.</returns>
    public int[] Run()
    {
        var draw = new Random(seed);
        var order = Enumerable.Range(0, answers.TaskCount).Select(task => Shuffled(task, draw)).ToArray();
        var (taken, open, steps) = (new int[order.Length], new bool[order.Length], new NextStep[order.Length]);
        Array.Fill(open, true);
        CrowdEstimate estimate;
        do
        {
            for (var task = 0; task < order.Length; task++)
            {
                var next = steps[task] == NextStep.Ask ? Math.Min(order[task].Length, taken[task] == 0 ? rule.Least : taken[task] + 1) : taken[task];
                open[task] = next > taken[task];
                taken[task] = next;
            }

            estimate = method.Run(Taken(order, taken));
            Judge(order, taken, open, steps, estimate);
        }
        while (Enumerable.Range(0, order.Length).Any(task => steps[task] == NextStep.Ask && taken[task] < order[task].Length));
        Used = taken.Sum();
        return [.. Enumerable.Range(0, order.Length).Select(estimate.Label)];
    }

    private void Judge(int[][] order, int[] taken, bool[] asked, NextStep[] steps, CrowdEstimate estimate)
    {
        for (var task = 0; task < order.Length; task++)
        {
            var before = steps[task];
            steps[task] = rule.Decide(
                new() { Answers = taken[task], Posterior = estimate.Confidence(task), CanBeAsked = order[task].Length - taken[task] },
                wasFinal: before == NextStep.Finish);
            if (!asked[task] && steps[task] != before) Flips++;
        }
    }

    private int[] Shuffled(int task, Random draw)
    {
        var rows = Enumerable.Range(answers.Starts[task], answers.Starts[task + 1] - answers.Starts[task]).ToArray();
        draw.Shuffle(rows);
        return rows;
    }

    private AnswerTable Taken(int[][] order, int[] taken)
    {
        var rows = new List<(long, int, ushort)>();
        for (var task = 0; task < order.Length; task++)
        {
            foreach (var row in order[task].AsSpan(0, taken[task])) rows.Add((task, answers.WorkerOf[row], answers.LabelOf[row]));
        }

        return AnswerTable.OfNumbers([.. rows], answers.WorkerCount, [.. Enumerable.Range(0, answers.Classes).Select(answers.Labels.Text)]);
    }
}
