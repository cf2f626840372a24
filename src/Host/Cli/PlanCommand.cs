using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class PlanCommand
{
    private static readonly Argument<long> Id = new("id") { Description = "The id of the plan." };

    public static Command Make() => new("plan", "Differences that wait for a person.")
    {
        Verb("list", "List the plans.", HttpMethod.Get, _ => "api/v1/plans", takesId: false),
        Verb("show", "Show one plan with its counts.", HttpMethod.Get, id => $"api/v1/plans/{id}"),
        Verb("apply", "Post the difference.", HttpMethod.Post, id => $"api/v1/plans/{id}/apply"),
        Verb("discard", "Let things stand as they are.", HttpMethod.Post, id => $"api/v1/plans/{id}/discard"),
    };

    private static Command Verb(string name, string description, HttpMethod method, Func<long, string> address, bool takesId = true)
    {
        var command = new Command(name, description);
        if (takesId) command.Arguments.Add(Id);
        command.SetAction((parsed, stop) => Commands.Guarded(async () =>
        {
            await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
            using var request = new HttpRequestMessage(method, address(takesId ? parsed.GetValue(Id) : 0));
            return await HubClient.PrintAsync(await hub.Http.SendAsync(request, stop), stop);
        }));
        return command;
    }
}
