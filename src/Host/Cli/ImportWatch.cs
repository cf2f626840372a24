using System.Globalization;
using System.Text.Json;
using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Connections;

namespace LabelHub.Host.Cli;

/// <summary>Tells how the first reading of a tool's projects goes, until it is done. Whoever stops watching stops nothing: it goes on, and goes on again after a crash.</summary>
internal static class ImportWatch
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    public static async Task UntilReadAsync(HttpClient http, long connection, TextWriter words, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Glance);
        var told = "";
        while (true)
        {
            var detail = (await http.GetFromJsonAsync<JsonElement>(new Uri($"api/v1/connections/{connection}", UriKind.Relative), stop)).Deserialize<ConnectionDetail>(JsonSerializerOptions.Web)!;
            var line = Line(detail);
            if (line != told) await words.WriteLineAsync(told = line);
            if (detail is { IsImported: true, Projects.Count: > 0 }) return;
            if (detail.Connection is { State: not ConnectionState.Active, Reason: var reason })
            {
                await words.WriteLineAsync($"The connection is paused: {reason}");
                return;
            }

            await timer.WaitForNextTickAsync(stop);
        }
    }

    internal static string Line(ConnectionDetail detail)
    {
        var (known, expected) = (detail.Projects.Sum(project => project.Known), detail.Projects.Sum(project => project.Expected ?? 0));
        var pace = detail.Projects.Sum(project => project.PerSecond ?? 0);
        return string.Create(CultureInfo.InvariantCulture, $"Read {known:N0} of {expected:N0} items in {detail.Projects.Count:N0} project{(detail.Projects.Count == 1 ? "" : "s")}{(pace > 0 ? $", {pace:N0} a second" : "")}{(detail.IsImported ? ". All is read." : "")}");
    }
}
