using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LabelHub.Host.Rehearsals;
using Spectre.Console;

namespace LabelHub.Host.Cli;

internal static class PluginsRunCommand
{
    private static readonly Option<string> Plugin = new("--plugin") { Description = "The folder of the plugin's build.", Required = true };
    private static readonly Option<string> Events = new("--events") { Description = "Recorded events, as 'events export' writes them.", Required = true };
    private static readonly Option<string?> Settings = new("--settings") { Description = "The plugin's settings as JSON; its defaults without it." };
    private static readonly Option<bool> Alone = new("--alone") { Description = "Leave out the plugins that come with LabelHub." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object on standard output." };

    public static Command Make()
    {
        var run = new Command("run", "Show what recorded events come to without a plugin and with it. No server is needed, nothing is kept.") { Plugin, Events, Settings, Alone, Json };
        run.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(parsed, stop)));
        return run;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var folder = PluginsCommand.Folder(parsed.GetValue(Plugin));
        var settings = PluginsCommand.Settings(parsed.GetValue(Settings));
        var recording = PluginsCommand.Events(parsed.GetRequiredValue(Events));
        await using var bench = await PluginBench.OpenAsync(parsed.GetValue(Alone) ? [] : [PluginBench.Shipped], stop);
        var build = await bench.Catalog.TryAsync(folder, stop);
        if (build.Reason is { Length: > 0 } trouble) throw new InvalidOperationException(trouble);
        var report = await Trial.RunAsync(bench, build, settings, recording, stop);
        if (parsed.GetValue(Json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        else Show(report);
        return ExitCode.Done;
    }

    private static void Show(TrialReport report)
    {
        var changed = report.Subjects.Where(subject => subject.Differs).ToArray();
        var table = new Table().AddColumns("about", "without", $"with {Markup.Escape(report.Plugin)}");
        foreach (var subject in changed) table.AddRow(Cell([subject.About]), Cell(subject.Gone), Cell(subject.New));
        if (changed.Length > 0) AnsiConsole.Write(table);
        foreach (var unreadable in report.Unreadable) Console.Error.WriteLine(unreadable);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Subjects.Count} subjects, {changed.Length} of them differ."));
    }

    private static Text Cell(IEnumerable<string> lines) => new(string.Join('\n', lines));
}
