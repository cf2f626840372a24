using System.Globalization;
using LabelHub.Plugin.Consensus.Numeric;

namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>A number a task.</summary>
internal sealed class NumericKind : IAnswerKind
{
    public string Name => "numeric";

    public IReadOnlyList<string> Methods { get; } = [.. NumericAnswers.Methods.Keys];

    public IReadOnlyList<string> Foreign => ["--posteriors", "--workers", "--confusions", "--report"];

    public int Run(CommandCall call, string method)
    {
        var files = new Files(call);
        var answers = files.Read("answers", NumberTable.Read);
        var known = files.Read<IReadOnlyDictionary<string, double>>("--gold", (stream, fault, _) => NumberTable.ReadKnown(stream, fault));
        files.Done();
        if (answers.Count == 0) throw new InvalidDataException("There is no usable row: the columns are task, worker and label, and the label is a number.");
        var values = answers.Reconcile(NumericAnswers.Methods[method]);
        Files.Write(call.Value("--out"), call.Has("--json") ? null : call.Output, stream => Write(stream, answers, values));
        var errors = known is null ? [] : Enumerable.Range(0, values.Length).Where(task => known.ContainsKey(answers.Tasks.Text(task))).Select(task => values[task] - known[answers.Tasks.Text(task)]).ToArray();
        return files.Told(new NumericSummary
        {
            Method = method,
            Answers = answers.Count,
            Tasks = answers.Tasks.Count,
            Checked = errors.Length,
            MeanError = errors.Length == 0 ? null : errors.Average(Math.Abs),
            RootMeanSquare = errors.Length == 0 ? null : Math.Sqrt(errors.Average(error => error * error)),
            RowsLeftOut = files.Faults,
        });
    }

    private static void Write(Stream stream, NumberTable answers, double[] values)
    {
        using var csv = new CsvWriter(stream);
        csv.Field("task").Field("label").Field("answers").Field("deviation").End();
        for (var task = 0; task < values.Length; task++)
            csv.Field(answers.Tasks[task]).Field(values[task]).Field(answers[task].Count.ToString(CultureInfo.InvariantCulture)).Field(NumericAnswers.Deviation(answers[task])).End();
    }

    private sealed record NumericSummary
    {
        public required string Method { get; init; }

        public required int Answers { get; init; }

        public required int Tasks { get; init; }

        public required int Checked { get; init; }

        public required double? MeanError { get; init; }

        public required double? RootMeanSquare { get; init; }

        public required int RowsLeftOut { get; init; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tasks:N0} tasks, {Answers:N0} numbers, by {Method}. {(MeanError is { } error ? $"Off by {error:0.###} on average, {RootMeanSquare:0.###} by root mean square, on {Checked:N0} tasks with known numbers" : "Quality: not known")}.");
    }
}
