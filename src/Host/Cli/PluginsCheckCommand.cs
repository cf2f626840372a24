using System.CommandLine;
using System.Text.Json;
using LabelHub.Host.Rehearsals;

namespace LabelHub.Host.Cli;

internal static class PluginsCheckCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder of the plugin's build." };
    private static readonly Option<string?> Events = new("--events") { Description = "Recorded events on which to check that the rules are pure." };
    private static readonly Option<string?> Settings = new("--settings") { Description = "The plugin's settings as JSON; its defaults without it." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object on standard output." };

    public static Command Make()
    {
        var check = new Command("check", "Check a plugin as a host would: its files, SDK, dependencies, rules and settings, and with events that its rules are pure.") { Folder, Events, Settings, Json };
        check.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(parsed, stop)));
        return check;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var folder = PluginsCommand.Folder(parsed.GetValue(Folder));
        var settings = PluginsCommand.Settings(parsed.GetValue(Settings));
        var recording = parsed.GetValue(Events) is { } path ? PluginsCommand.Events(path) : null;
        await using var bench = await PluginBench.OpenAsync([], stop);
        var checks = await PluginInspection.RunAsync(bench, folder, settings, recording, stop);
        if (parsed.GetValue(Json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { checks }, JsonSerializerOptions.Web));
        else foreach (var check in checks) await Console.Out.WriteLineAsync($"{(check.Ok ? "ok     " : "TROUBLE")}  {check.Name}: {check.Detail}");
        return checks.All(check => check.Ok) ? ExitCode.Done : ExitCode.Difference;
    }
}
