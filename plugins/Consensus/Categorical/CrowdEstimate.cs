using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Ordinal;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>The reconciled answers to all tasks.</summary>
public sealed class CrowdEstimate
{
    private const int ChunkTasks = 4096;
    private readonly double[] _posteriors;

    internal CrowdEstimate(Method method, AnswerTable answers, Fitted fitted, int[]? known, bool ordered = false)
    {
        (Method, Answers, Fitted, Known, IsOrdered) = (method, answers, fitted, known ?? [], ordered);
        _posteriors = new double[(long)answers.TaskCount * answers.Classes];
        if (answers.TaskCount > ChunkTasks) Parallel.For(0, (answers.TaskCount + ChunkTasks - 1) / ChunkTasks, chunk => Decide(chunk * ChunkTasks, Math.Min(answers.TaskCount, (chunk + 1) * ChunkTasks)));
        else Decide(0, answers.TaskCount);
    }

    public Method Method { get; }

    public AnswerTable Answers { get; }

    public int Iterations => Fitted.Iterations;

    /// <summary>Why this model and no other; empty where the method leaves no choice.</summary>
    public string Reason => Fitted.Reason;

    internal Fitted Fitted { get; }

    internal int[] Known { get; }

    /// <summary>How likely each class is.</summary>
    public ReadOnlySpan<double> Posterior(int task) => _posteriors.AsSpan(task * Answers.Classes, Answers.Classes);

    /// <summary>Whether classes are steps of a scale: then the label is the median, which is nearest on average.</summary>
    public bool IsOrdered { get; }

    /// <summary>The number of the likeliest class, or of the median one.</summary>
    public int Label(int task) => IsOrdered ? OrdinalChoice.Median(Posterior(task)) : Winner.Of(Posterior(task));

    public double Confidence(int task) => Posterior(task)[Label(task)];

    /// <summary>Whether all who answered said the same, two or more of them, and the model says otherwise.</summary>
    public bool IsContested(int task)
    {
        var given = Answers.LabelsOf(task);
        return given.Length > 1 && !given.ContainsAnyExcept(given[0]) && given[0] != Label(task);
    }

    private void Decide(int from, int to)
    {
        var k = Answers.Classes;
        for (var task = from; task < to; task++)
        {
            var posterior = _posteriors.AsSpan(task * k, k);
            Fitted.Decider.Decide(Answers.WorkersOf(task), Answers.LabelsOf(task), posterior);
            if (Known.Length == 0 || Known[task] < 0) continue;
            posterior.Clear();
            posterior[Known[task]] = 1;
        }
    }
}
