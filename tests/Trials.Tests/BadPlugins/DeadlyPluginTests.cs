using System.Text.Json;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

/// <summary>Plugins that may end the whole process; somebody starts the host again, as a service would be.</summary>
public sealed class DeadlyPluginTests(PostgresCluster cluster)
{
    private const int Deadly = 30;
    private const long HeapLimit = 200 * 1024 * 1024;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_that_ends_the_process_is_quarantined_and_no_delivery_is_lost()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.Install("ExitsProcess");
        using (var hub = await RestartedHub.StartAsync(place, Stop))
        {
            await FloodAsync(hub, answer => answer.Task >= Deadly ? answer with { Fixture = "exit" } : answer);
            Assert.InRange(hub.Starts, 2, 3);
        }

        var reason = await ReasonAsync(place);
        Assert.Contains("'fixture.exits-process'", reason, StringComparison.Ordinal);
        Assert.Contains("Install another build, or lift the quarantine on the plugins page.", reason, StringComparison.Ordinal);
        await EverythingStandsAsync(place, "fixture.exits-process");
    }

    [Fact]
    public async Task A_plugin_that_uses_up_the_memory_is_stopped_and_named_and_no_delivery_is_lost()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.Install("Allocates");
        using (var hub = await RestartedHub.StartAsync(place, Stop, HeapLimit))
        {
            await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/fixture.allocates/settings", new { appetite = "Memory" }, Stop);
            await FloodAsync(hub, answer => answer);
            var plugin = (await hub.Api.AskAsync(HttpMethod.Get, "api/v1/plugins", null, Stop)).GetProperty("items").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "fixture.allocates");

            // The run that finds no memory fails, unless another part of the host finds none first; then the next start tells.
            Assert.Contains(plugin.GetProperty("status").GetString()!, (string[])["suspended", "quarantined"]);
            Assert.StartsWith("Plugin 'fixture.allocates' ", plugin.GetProperty("reason").GetString(), StringComparison.Ordinal);
            Assert.Contains("memory", plugin.GetProperty("reason").GetString(), StringComparison.Ordinal);
            Assert.InRange(hub.Starts, 1, 3);
        }

        await EverythingStandsAsync(place, "fixture.allocates");
    }

    /// <summary>First the plugin says something about a few items, then the rest comes at an even pace, whether the host lives or not.</summary>
    private static async Task FloodAsync(RestartedHub hub, Func<Answer, Answer> trigger)
    {
        var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
        for (var task = 1; task <= BadPlugin.Early; task++) await hub.DeliverAsync(hook, new Answer { Task = task, Fixture = "say" }.Body(), Stop);
        await hub.RestAsync(Stop);
        using var pace = new PeriodicTimer(Beat);
        for (var task = 1; task <= BadPlugin.Events; task++)
        {
            await pace.WaitForNextTickAsync(Stop);
            await hub.DeliverAsync(hook, trigger(BadPlugin.Flooded(task) with { Fixture = task <= BadPlugin.Early ? "say" : null }).Body(), Stop);
        }

        await hub.RestAsync(Stop);
    }

    private static async Task EverythingStandsAsync(HubPlace place, string plugin)
    {
        await using var database = new SqliteDatabase(Path.Combine(place.Data, "hub.db"), options => new HubModel(options));
        var hub = new Hub(database);
        await BadPlugin.OthersStandAsync(hub);
        Assert.Equal(BadPlugin.Early, await hub.CountAsync($"derived_finding WHERE plugin = '{plugin}' AND code = 'said'", Stop));
        Assert.Equal(BadPlugin.Early, await hub.CountAsync($"derived_effect WHERE plugin = '{plugin}'", Stop));
    }

    private static async Task<string> ReasonAsync(HubPlace place) => JsonElement.Parse(await ChildHub.AskAsync(place, Stop, "doctor", "--json"))
        .GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "plugin fixture.exits-process").GetProperty("detail").GetString()!;
}
