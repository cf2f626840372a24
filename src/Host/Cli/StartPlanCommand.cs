using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class StartPlanCommand
{
    private static readonly Argument<long> Connection = new("connection") { Description = "The id of the connection." };
    private static readonly Argument<long> Look = new("id") { Description = "The id of the second look." };
    private static readonly Option<int> Percent = new("--percent") { Description = "The share of single-label items to look at.", DefaultValueFactory = _ => 3 };
    private static readonly Option<long?> Seed = new("--seed") { Description = "The seed of the draw; made at random, and told, without it." };
    private static readonly Option<long[]> Project = new("--project") { Description = "LabelHub's id of a project to draw from; all without it." };

    public static Command Make()
    {
        var show = Verb("show", "What there is, what can be known of it, and what a second look would cost and tell.", parsed =>
            new(HttpMethod.Get, $"api/v1/connections/{parsed.GetValue(Connection)}/start-plan?percent={parsed.GetValue(Percent)}"));
        var ask = Verb("ask", "Ask for one more label on a seeded sample of single-label items.", Ask);
        var end = Verb("end", "Ask no more of what was not asked yet.", parsed => new(HttpMethod.Post, $"api/v1/second-looks/{parsed.GetValue(Look)}/end"));
        show.Arguments.Add(Connection);
        show.Options.Add(Percent);
        ask.Arguments.Add(Connection);
        foreach (Option option in new Option[] { Percent, Seed, Project }) ask.Options.Add(option);
        end.Arguments.Add(Look);
        return new("start-plan", "What a connection has to begin with, and a second look at a sample of it.") { show, ask, end };
    }

    private static HttpRequestMessage Ask(ParseResult parsed)
    {
        var projects = parsed.GetValue(Project);
        return new(HttpMethod.Post, $"api/v1/connections/{parsed.GetValue(Connection)}/second-looks")
        {
            Content = JsonContent.Create(new { percent = parsed.GetValue(Percent), seed = parsed.GetValue(Seed), projects = projects is { Length: > 0 } ? projects : null }),
        };
    }

    private static Command Verb(string name, string description, Func<ParseResult, HttpRequestMessage> make)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, stop) => Commands.Guarded(async () =>
        {
            await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
            using var request = make(parsed);
            return await HubClient.PrintAsync(await hub.Http.SendAsync(request, stop), stop);
        }));
        return command;
    }
}
