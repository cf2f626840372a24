using System.Globalization;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>Any number of right labels a task: a row for each label that a worker gave, and for each label one question, yes or no (binary relevance).</summary>
internal sealed class SeveralKind : IAnswerKind
{
    public string Name => "multi";

    public IReadOnlyList<string> Methods { get; } = [.. Categorical.Methods.All.Select(method => method.Name)];

    public IReadOnlyList<string> Foreign => ["--posteriors", "--workers", "--confusions", "--report", "--gold"];

    public int Run(CommandCall call, string method)
    {
        var files = new Files(call);
        var answers = files.Read("answers", AnswerFile.Read);
        files.Done();
        if (answers.Count == 0) throw new InvalidDataException("There is no usable row: the columns are task, worker and label, a row for each label that a worker gave.");
        Files.Note(call, $"\r{answers.Count:N0} labels of {answers.Workers.Count:N0} workers to {answers.Tasks.Count:N0} tasks; reconciling by {method}");
        var questions = Questions(answers).Select(question => Categorical.Methods.Find(method)!.Run(question)).ToArray();
        var (chosen, sureness) = (new List<int>[answers.TaskCount], new double[answers.TaskCount]);
        for (var task = 0; task < chosen.Length; task++)
        {
            chosen[task] = [.. Enumerable.Range(0, questions.Length).Where(label => questions[label].Posterior(task)[1] > 0.5)];
            sureness[task] = questions.Min(question => Math.Max(question.Posterior(task)[0], question.Posterior(task)[1]));
        }

        Files.Write(call.Value("--out"), call.Has("--json") ? null : call.Output, stream => Write(stream, answers, chosen, sureness));
        return files.Told(new SeveralSummary { Method = method, Tasks = answers.Tasks.Count, Workers = answers.Workers.Count, Labels = answers.Labels.Count, WithoutAny = chosen.Count(labels => labels.Count == 0), RowsLeftOut = files.Faults });
    }

    /// <summary>One for each label: whoever answered the task and did not give it said no.</summary>
    private static IEnumerable<AnswerTable> Questions(AnswerTable answers)
    {
        var ballots = Enumerable.Range(0, answers.TaskCount).SelectMany(task => answers.WorkersOf(task).ToArray().Zip(answers.LabelsOf(task).ToArray())
            .GroupBy(row => row.First).OrderBy(own => own.Key).Select(own => (Task: (long)task, Who: own.Key, Given: own.Select(row => row.Second).ToHashSet()))).ToArray();
        return Enumerable.Range(0, answers.Classes).Select(label => AnswerTable.OfNumbers(
            Array.ConvertAll(ballots, ballot => (ballot.Task, ballot.Who, (ushort)(ballot.Given.Contains((ushort)label) ? 1 : 0))), answers.WorkerCount, ["no", "yes"]));
    }

    /// <summary>A row for each label of a task; the confidence is that of the whole set.</summary>
    private static void Write(Stream stream, AnswerTable answers, List<int>[] chosen, double[] sureness)
    {
        using var csv = new CsvWriter(stream);
        csv.Field("task").Field("label").Field("confidence").End();
        for (var task = 0; task < chosen.Length; task++)
        {
            foreach (var label in chosen[task]) csv.Field(answers.Tasks[task]).Field(answers.Labels[label]).Field(sureness[task]).End();
        }
    }

    private sealed record SeveralSummary
    {
        public required string Method { get; init; }

        public required int Tasks { get; init; }

        public required int Workers { get; init; }

        public required int Labels { get; init; }

        public required int WithoutAny { get; init; }

        public required int RowsLeftOut { get; init; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tasks:N0} tasks, {Workers:N0} workers, {Labels} labels, each decided for itself by {Method}; {WithoutAny:N0} tasks are left without any.");
    }
}
