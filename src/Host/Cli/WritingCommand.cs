using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class WritingCommand
{
    private const string Address = "api/v1/writing";
    private static readonly Option<string> Why = new("--why") { Description = "Why, in a sentence that every page shows." };

    public static Command Make()
    {
        var stop = Verb("stop", "Stop all writing into tools, before the next send.", parsed => Set(stopped: true, parsed.GetValue(Why)));
        stop.Options.Add(Why);
        return new("writing", "Whether anything is written into tools.")
        {
            Verb("show", "Tell whether it is.", _ => new(HttpMethod.Get, Address)),
            stop,
            Verb("go", "Let writing go on.", _ => Set(stopped: false, null)),
        };
    }

    private static HttpRequestMessage Set(bool stopped, string? why) => new(HttpMethod.Put, Address) { Content = JsonContent.Create(new { stopped, why }) };

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
