using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class AssignCommand
{
    private static readonly Argument<long> Project = new("project") { Description = "LabelHub's id of the project." };
    private static readonly Argument<long> Contributor = new("contributor") { Description = "LabelHub's id of the person." };
    private static readonly Option<long[]> Items = new("--item") { Description = "LabelHub's id of an item; all that are given are the person's whole list.", AllowMultipleArgumentsPerToken = true };

    public static Command Make()
    {
        var show = Verb("show", "Who should work on what in a project.", parsed => new(HttpMethod.Get, $"api/v1/projects/{parsed.GetValue(Project)}/assignments"));
        var set = Verb("set", "Set all that one person should work on: without any item, nothing.", parsed => new(HttpMethod.Put, $"api/v1/projects/{parsed.GetValue(Project)}/assignments/{parsed.GetValue(Contributor)}")
        {
            Content = JsonContent.Create(new { items = parsed.GetValue(Items) ?? [] }),
        });
        show.Arguments.Add(Project);
        set.Arguments.Add(Project);
        set.Arguments.Add(Contributor);
        set.Options.Add(Items);
        return new("assign", "Items for one person to work on, listed in the tool; a tool without assignments does not enforce it.") { show, set };
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
