using System.CommandLine;
using System.Text.Json;
using LabelHub.Host.Connections;

namespace LabelHub.Host.Cli;

internal static class ConnectCommand
{
    private static readonly Option<string> Url = new("--url") { Description = "The tool's address.", Required = true };
    private static readonly Option<string> Token = new("--token") { Description = "An access token of the tool.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "A name for the connection; the tool's own without it." };
    private static readonly Option<string[]> Project = new("--project") { Description = "The tool's id of a project to follow; all there are without it; what is made later is offered." };
    private static readonly Option<bool> NoWait = new("--no-wait") { Description = "Do not wait until what the projects hold is read; it is read all the same." };

    public static Command Make() => new("connect", "Connect an annotation tool.") { Tool("label-studio", "Label Studio"), Tool("cvat", "CVAT") };

    private static Command Tool(string kind, string title)
    {
        var tool = new Command(kind, $"Connect {title}: verify, register the webhooks, send a test event, and read what the projects hold.") { Url, Token, Name, Project, NoWait };
        tool.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(kind, title, parsed, stop)));
        return tool;
    }

    private static async Task<int> RunAsync(string kind, string title, ParseResult parsed, CancellationToken stop)
    {
        await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
        var chosen = parsed.GetValue(Project);
        var answer = await hub.Http.PostAsJsonAsync(
            "api/v1/connections",
            new { kind, name = parsed.GetValue(Name) ?? title, baseUrl = parsed.GetValue(Url), token = parsed.GetValue(Token), verify = true, test = true, projects = chosen is { Length: > 0 } ? chosen : null },
            stop);
        var exit = await HubClient.PrintAsync(answer, stop);
        if (exit != ExitCode.Done) return exit;
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        if (made.GetProperty("reach") is var reach && reach.GetProperty("state").GetString() != Reach.Arrived) await Console.Error.WriteLineAsync(reach.GetProperty("words").GetString());
        if (!parsed.GetValue(NoWait) && made.GetProperty("hooks").EnumerateObject().Any()) await ImportWatch.UntilReadAsync(hub.Http, made.GetProperty("id").GetInt64(), Console.Error, stop);
        return exit;
    }
}
