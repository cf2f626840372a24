using System.CommandLine;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Connections;

namespace LabelHub.Host.Cli;

internal static class DisconnectCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The name of the connection." };
    private static readonly Option<bool> Restore = new("--restore") { Description = "Take back what LabelHub wrote into the tool; what people made or changed stays." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it; without it, only show what was written." };

    public static Command Make()
    {
        var command = new Command("disconnect", "Show what LabelHub wrote into a tool, and leave it.") { Name, Restore, Yes };
        command.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(parsed, stop)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
        var connection = await FindAsync(hub, parsed.GetValue(Name)!, stop);
        var written = (await hub.Http.GetFromJsonAsync<Written>($"api/v1/connections/{connection.Id}/written?limit=1", stop))!;
        await Console.Out.WriteLineAsync(Told(connection.Name, written));
        if (!parsed.GetValue(Yes))
        {
            await Console.Out.WriteLineAsync(parsed.GetValue(Restore) ? "Nothing was changed. Add --yes to take it back and leave." : "Nothing was changed. Add --yes to leave it as it is, or --restore --yes to take it back.");
            return ExitCode.Done;
        }

        using var answer = await hub.Http.PostAsJsonAsync($"api/v1/connections/{connection.Id}/disconnect", new { restore = parsed.GetValue(Restore) }, stop);
        return answer.IsSuccessStatusCode ? await FollowAsync(hub, connection, stop) : await HubClient.PrintAsync(answer, stop);
    }

    private static async Task<ConnectionSummary> FindAsync(HubClient hub, string name, CancellationToken stop)
    {
        var known = (await hub.Http.GetFromJsonAsync<Listing<ConnectionSummary>>("api/v1/connections", stop))!.Items;
        return known.FirstOrDefault(connection => connection.Name == name)
            ?? throw new UsageException($"There is no connection named '{name}'. {(known.Count == 0 ? "Nothing is connected." : $"There are {string.Join(", ", known.Select(connection => $"'{connection.Name}'"))}.")}");
    }

    private static string Told(string name, Written written) => written.Totals.Count == 0
        ? $"LabelHub wrote nothing into '{name}' but its webhooks."
        : string.Join('\n', written.Totals.Select(total =>
            $"{total.Kind}: {total.Standing} stand in '{name}', {total.Answered} were answered, {total.TakenOver} were changed by others and are theirs, {total.TakenBack} were taken back, {total.Refused} were refused.").Append("And its webhooks."));

    /// <summary>Waits for the end and says how far it is.</summary>
    private static async Task<int> FollowAsync(HubClient hub, ConnectionSummary connection, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var last = -1L; await beat.WaitForNextTickAsync(stop);)
        {
            var now = await FindAsync(hub, connection.Name, stop);
            if (now.State == "left")
            {
                foreach (var line in now.LeftBehind) await Console.Out.WriteLineAsync($"Left behind: {line}");
                await Console.Out.WriteLineAsync($"LabelHub has left '{now.Name}'. What is known of it stays here.");
                return ExitCode.Done;
            }

            if (now.State == "paused") throw new InvalidOperationException($"'{now.Name}' refuses the token: {now.Reason} Connect it again with a token that works, then disconnect.");
            var standing = (await hub.Http.GetFromJsonAsync<Written>($"api/v1/connections/{connection.Id}/written?limit=1", stop))!.Totals.Sum(total => total.Standing);
            if (standing != last) await Console.Error.WriteLineAsync($"{last = standing} still stand there.");
        }

        return ExitCode.CouldNotRun;
    }
}
