using System.Globalization;
using System.Text.Json;
using LabelHub.Plugin.Consensus.Agreement;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>Measures how far the answers of a file agree.</summary>
public sealed class AgreementCommand : ICommand
{
    public string Name => "agreement";

    public string Description => "Measure how far several people agree, beyond what chance gives, with intervals.";

    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new() { Name = "answers", Description = "CSV, TSV or JSON lines with task, worker and label; standard input without it or with '-'." },
        new() { Name = "--metric", Description = $"{string.Join(", ", Metrics.Names)}, or all; krippendorff without it." },
        new() { Name = "--level", Description = "How far apart labels are: nominal, ordinal, interval or ratio; nominal without it." },
        new() { Name = "--by", Description = "Also by class or by pair of workers." },
        new() { Name = "--json", Description = "Print one JSON object on standard output.", IsFlag = true },
    ];

    public int Run(CommandCall call)
    {
        var (metric, level, by) = (call.Value("--metric") ?? "krippendorff", call.Value("--level") ?? "nominal", call.Value("--by"));
        if (metric != "all" && !Metrics.Names.Contains(metric)) return Refuse(call, $"There is no metric '{metric}'. Accepted are {string.Join(", ", Metrics.Names)}, and all.");
        if (!Metrics.Levels.Contains(level)) return Refuse(call, $"There is no level '{level}'. Accepted are {string.Join(", ", Metrics.Levels)}.");
        if (by is not (null or "class" or "pair")) return Refuse(call, $"'{by}' is nothing to divide by. Accepted are class and pair.");
        try
        {
            var files = new Files(call);
            var answers = files.Read("answers", AnswerFile.Read);
            files.Done();
            var results = (metric == "all" ? Metrics.Names.Where(name => Metrics.Fits(name, answers)) : [metric]).SelectMany(name => Metrics.Measure(answers, name, level, by)).ToArray();
            if (call.Has("--json")) JsonSerializer.Serialize(call.Output, new { answers = answers.Count, tasks = answers.Tasks.Count, workers = answers.Workers.Count, results, rowsLeftOut = files.Faults }, JsonSerializerOptions.Web);
            else Print(call, results);
            return files.Faults > 0 ? 1 : 0;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return Refuse(call, fault.Message);
        }
    }

    private static void Print(CommandCall call, IEnumerable<Measured> results)
    {
        using var writer = new StreamWriter(call.Output, leaveOpen: true);
        foreach (var one in results)
        {
            var interval = one.Low is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  95 % between {one.Low:0.0000} and {one.High:0.0000}") + (one.Error is { } error ? string.Create(CultureInfo.InvariantCulture, $"  standard error {error:0.0000}") : "");
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Metric,-14} {one.About,-20} {(one.Value is { } value ? value.ToString("0.0000", CultureInfo.InvariantCulture) : "undefined"),9}{interval}"));
        }
    }

    private static int Refuse(CommandCall call, string reason)
    {
        call.Error.WriteLine(reason);
        return 2;
    }
}
