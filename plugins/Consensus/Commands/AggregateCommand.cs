using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Commands.Kinds;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>Reconciles a file of answers.</summary>
public sealed class AggregateCommand : ICommand
{
    public string Name => "aggregate";

    public string Description => "Reconcile the answers of several people: a label and its confidence for each task.";

    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new() { Name = "answers", Description = "CSV, TSV or JSON lines with task, worker and label; standard input without it or with '-'." },
        new() { Name = "--kind", Description = "choice: one right label (without it); ordinal: a step of a scale of numbers, the median; multi: any number of labels, a row for each; numeric: a number; pairwise: columns left, right and label, which of the two is better." },
        new() { Name = "--method", Description = $"{string.Join(", ", Methods.All.Select(method => method.Name))}; auto without it. For numeric: mean, median, trimmed-mean; for pairwise: bradley-terry." },
        new() { Name = "--out", Description = "The labels as CSV: task, label, confidence; standard output without it." },
        new() { Name = "--gold", Description = "Known labels, as CSV, TSV or JSON lines with task and label: they are kept, and tell how good the others are." },
        new() { Name = "--posteriors", Description = "Add to each task the probability of every label.", IsFlag = true },
        new() { Name = "--workers", Description = "The workers as CSV: how often each is expected to be right, with an interval." },
        new() { Name = "--confusions", Description = "What each worker says of each label as CSV: worker, label, said, expected answers, share, with an interval." },
        new() { Name = "--report", Description = "A page about quality, agreement, confusions, workers and hard tasks." },
        new() { Name = "--json", Description = "Print one JSON object about the run on standard output.", IsFlag = true },
    ];

    public int Run(CommandCall call)
    {
        if (AnswerKinds.All.FirstOrDefault(known => known.Name == (call.Value("--kind") ?? "choice")) is not { } kind)
            return Refuse(call, $"There is no kind '{call.Value("--kind")}'. Accepted are {string.Join(", ", AnswerKinds.All.Select(known => known.Name))}.", 2);
        var method = call.Value("--method") ?? kind.Methods[0];
        if (!kind.Methods.Contains(method)) return Refuse(call, $"There is no method '{method}'{(kind.Name == "choice" ? "" : $" for kind {kind.Name}")}. Accepted are {string.Join(", ", kind.Methods)}.", 2);
        if (kind.Foreign.FirstOrDefault(call.Has) is { } foreign) return Refuse(call, $"'{foreign}' has no meaning for kind {kind.Name}. Leave it out.", 2);
        try
        {
            return kind.Run(call, method);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return Refuse(call, fault.Message, 2);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(call, fault.Message, 3);
        }
    }

    private static int Refuse(CommandCall call, string reason, int code)
    {
        call.Error.WriteLine(reason);
        return code;
    }
}
