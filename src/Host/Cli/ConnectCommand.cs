using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class ConnectCommand
{
    private static readonly Option<string> Url = new("--url") { Description = "The tool's address.", Required = true };
    private static readonly Option<string> Token = new("--token") { Description = "An access token of the tool.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "A name for the connection.", DefaultValueFactory = _ => "Label Studio" };
    private static readonly Option<string[]> Project = new("--project") { Description = "The tool's id of a project to follow; all without it." };

    public static Command Make()
    {
        var tool = new Command("label-studio", "Verify, register the webhooks, and begin to follow the projects.") { Url, Token, Name, Project };
        tool.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(parsed, stop)));
        return new Command("connect", "Connect an annotation tool.") { tool };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
        var chosen = parsed.GetValue(Project);
        var answer = await hub.Http.PostAsJsonAsync(
            "api/v1/connections",
            new { kind = "label-studio", name = parsed.GetValue(Name), baseUrl = parsed.GetValue(Url), token = parsed.GetValue(Token), verify = true, projects = chosen is { Length: > 0 } ? chosen : null },
            stop);
        return await HubClient.PrintAsync(answer, stop);
    }
}
