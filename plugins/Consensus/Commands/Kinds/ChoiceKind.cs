using System.Globalization;
using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Quality;
using LabelHub.Plugin.Consensus.Reports;

namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>One right label a task; on an ordered scale of numbers the one in the middle, which is nearest on average.</summary>
internal sealed class ChoiceKind(bool ordered) : IAnswerKind
{
    public string Name => ordered ? "ordinal" : "choice";

    public IReadOnlyList<string> Methods { get; } = [.. Categorical.Methods.All.Select(method => method.Name)];

    public IReadOnlyList<string> Foreign => [];

    public int Run(CommandCall call, string method)
    {
        var files = new Files(call);
        var answers = files.Read("answers", AnswerFile.Read);
        var known = files.Known("--gold", answers);
        files.Done();
        if (answers.Count == 0) throw new InvalidDataException("There is no usable row: the columns are task, worker and label.");
        if (ordered && NoStep(answers) is { } label) throw new InvalidDataException($"The label '{label}' is no number, and the steps of an ordered scale are told apart by theirs. Number them in their order.");
        Files.Note(call, $"\r{answers.Count:N0} answers of {answers.Workers.Count:N0} workers to {answers.Tasks.Count:N0} tasks; reconciling by {method}");
        var (estimate, quality) = Judged.Run(Categorical.Methods.Find(method)!, answers, known, ordered);
        Files.Write(call.Value("--out"), call.Has("--json") ? null : call.Output, stream => LabelFiles.Labels(stream, estimate, call.Has("--posteriors")));
        Files.Write(call.Value("--workers"), null, stream => LabelFiles.Workers(stream, estimate));
        Files.Write(call.Value("--confusions"), null, stream => LabelFiles.Confusions(stream, estimate));
        Files.Write(call.Value("--report"), null, stream => Report.Write(stream, estimate, quality));
        return files.Told(Summary.Of(estimate, quality, files.Faults));
    }

    private static string? NoStep(AnswerTable answers) =>
        Enumerable.Range(0, answers.Classes).Select(answers.Labels.Text).FirstOrDefault(label => !double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
