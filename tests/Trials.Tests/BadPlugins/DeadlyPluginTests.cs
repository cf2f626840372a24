using System.Text.Json;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

/// <summary>A plugin that ends the whole process; somebody starts the host again, as a service would be.</summary>
public sealed class DeadlyPluginTests(PostgresCluster cluster)
{
    private const int Deadly = 30;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_that_ends_the_process_is_quarantined_and_no_delivery_is_lost()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.Install("ExitsProcess");
        using var api = new HubApi(place.Address, RunningHub.Key);
        var starts = await FloodAsync(place, api);

        Assert.InRange(starts, 2, 3);
        var reason = await ReasonAsync(place);
        Assert.Contains("'fixture.exits-process'", reason, StringComparison.Ordinal);
        Assert.Contains("Install another build, or lift the quarantine on the plugins page.", reason, StringComparison.Ordinal);
        await using var database = new SqliteDatabase(Path.Combine(place.Data, "hub.db"), options => new HubModel(options));
        await BadPlugin.OthersStandAsync(new Hub(database));
        Assert.Equal(BadPlugin.Early, await new Hub(database).CountAsync("derived_finding WHERE plugin = 'fixture.exits-process' AND code = 'said'", Stop));
        Assert.Equal(BadPlugin.Early, await new Hub(database).CountAsync("derived_effect WHERE plugin = 'fixture.exits-process'", Stop));
    }

    /// <returns>How often the host was started.</returns>
    private static async Task<int> FloodAsync(HubPlace place, HubApi api)
    {
        var (hub, starts) = (await ChildHub.StartAsync(place, Stop), 1);
        try
        {
            var (_, hook) = await api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
            for (var task = 1; task <= BadPlugin.Early; task++) Assert.Equal(202, await api.DeliverAsync(hook, new Answer { Task = task, Fixture = "say" }.Body(), Stop));
            await RunningHub.UntilAsync(() => RestsAsync(api), () => Task.FromResult("the early work is still due"), Stop);
            using var pace = new PeriodicTimer(Beat);
            for (var task = 1; task <= BadPlugin.Events; task++)
            {
                await pace.WaitForNextTickAsync(Stop);
                var body = (BadPlugin.Flooded(task) with { Fixture = task >= Deadly ? "exit" : task <= BadPlugin.Early ? "say" : null }).Body();
                while (!await IsTakenAsync(api, hook, body)) (hub, starts) = (await StartedAgainAsync(hub, place), starts + 1);
            }

            await RunningHub.UntilAsync(() => RestsAsync(api), () => Task.FromResult("work is still due"), Stop);
            return starts;
        }
        finally
        {
            hub.Dispose();
        }
    }

    private static async Task<ChildHub> StartedAgainAsync(ChildHub dead, HubPlace place)
    {
        await dead.ExitedAsync(Stop);
        dead.Dispose();
        return await ChildHub.StartAsync(place, Stop);
    }

    /// <summary>A sender sends again what was not answered 202.</summary>
    private static async Task<bool> IsTakenAsync(HubApi api, string hook, byte[] body)
    {
        try
        {
            return await api.DeliverAsync(hook, body, Stop) == 202;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> RestsAsync(HubApi api) =>
        (await api.AskAsync(HttpMethod.Get, "api/v1/stats", null, Stop)).GetProperty("work").GetProperty("due").GetInt64() == 0;

    private static async Task<string> ReasonAsync(HubPlace place) => JsonElement.Parse(await ChildHub.AskAsync(place, Stop, "doctor", "--json"))
        .GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "plugin fixture.exits-process").GetProperty("detail").GetString()!;
}
