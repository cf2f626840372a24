using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Consensus.Tests;

/// <summary>Real answers with their truth; each set's folder names source and licence.</summary>
internal sealed record Crowd(AnswerTable Answers, int[] Truth)
{
    public static Crowd Read(string set)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, set);
        using var rows = File.OpenRead(Path.Combine(folder, "answers.csv"));
        var answers = AnswerFile.Read(rows, fault => Assert.Fail(fault.Reason));
        using var truth = File.OpenRead(Path.Combine(folder, "truth.csv"));
        return new(answers, AnswerFile.ReadKnown(truth, answers, fault => Assert.Fail(fault.Reason)));
    }

    public static AnswerTable Of(params IEnumerable<(string Task, string Worker, string Label)> rows)
    {
        var builder = new AnswerTableBuilder();
        foreach (var (task, worker, label) in rows) builder.Add(task, worker, label);
        return builder.Build();
    }

    public double Accuracy(string method) => Accuracy(Methods.Find(method)!.Run(Answers));

    public double Accuracy(CrowdEstimate estimate) => Enumerable.Range(0, Truth.Length).Average(task => estimate.Label(task) == Truth[task] ? 1.0 : 0);
}
