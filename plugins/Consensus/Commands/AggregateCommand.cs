using System.Text.Json;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;
using LabelHub.Plugin.Consensus.Reports;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>Reconciles a file of answers.</summary>
public sealed class AggregateCommand : ICommand
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public string Name => "aggregate";

    public string Description => "Reconcile the answers of several people: a label and its confidence for each task.";

    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new() { Name = "answers", Description = "CSV, TSV or JSON lines with task, worker and label; standard input without it or with '-'." },
        new() { Name = "--method", Description = $"{string.Join(", ", Methods.All.Select(method => method.Name))}; auto without it." },
        new() { Name = "--out", Description = "The labels as CSV: task, label, confidence; standard output without it." },
        new() { Name = "--gold", Description = "Known labels, as CSV, TSV or JSON lines with task and label: they are kept, and tell how good the others are." },
        new() { Name = "--posteriors", Description = "Add to each task the probability of every label.", IsFlag = true },
        new() { Name = "--workers", Description = "The workers as CSV: how often each is expected to be right, with an interval." },
        new() { Name = "--report", Description = "A page about quality, agreement, confusions, workers and hard tasks." },
        new() { Name = "--json", Description = "Print one JSON object about the run on standard output.", IsFlag = true },
    ];

    public int Run(CommandCall call)
    {
        var name = call.Value("--method") ?? "auto";
        if (Methods.Find(name) is not { } method) return Refuse(call, $"There is no method '{name}'. Accepted are {string.Join(", ", Methods.All.Select(known => known.Name))}.", 2);
        try
        {
            return Run(call, method);
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

    private static int Run(CommandCall call, Method method)
    {
        var files = new Files(call);
        var answers = files.Answers("answers");
        var known = files.Known("--gold", answers);
        files.Done();
        if (answers.Count == 0) return Refuse(call, "There is no usable row: the columns are task, worker and label.", 2);
        Files.Note(call, $"\r{answers.Count:N0} answers of {answers.Workers.Count:N0} workers to {answers.Tasks.Count:N0} tasks; reconciling by {method.Name}");
        var (estimate, quality) = Judged.Run(method, answers, known);
        Write(call.Value("--out"), call.Has("--json") ? null : call.Output, stream => LabelFiles.Labels(stream, estimate, call.Has("--posteriors")));
        Write(call.Value("--workers"), null, stream => LabelFiles.Workers(stream, estimate));
        Write(call.Value("--report"), null, stream => Report.Write(stream, estimate, quality));
        var summary = Summary.Of(estimate, quality, files.Faults);
        if (call.Has("--json")) JsonSerializer.Serialize(call.Output, summary, Plain);
        else call.Error.WriteLine(summary.ToString());
        return files.Faults > 0 ? 1 : 0;
    }

    private static void Write(string? path, Stream? otherwise, Action<Stream> write)
    {
        if (path is null)
        {
            if (otherwise is not null) write(otherwise);
            return;
        }

        using var file = File.Create(path);
        write(file);
    }

    private static int Refuse(CommandCall call, string reason, int code)
    {
        call.Error.WriteLine(reason);
        return code;
    }
}
