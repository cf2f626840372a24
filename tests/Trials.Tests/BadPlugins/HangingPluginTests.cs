using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

/// <summary>A plugin that never returns. Its limit is measured by a clock that stands still, so that nothing but the order of things is seen.</summary>
public sealed class HangingPluginTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_plugin_that_hangs_delays_only_itself_and_loses_nothing_it_said(Engine engine)
    {
        var clock = new ManualTimeProvider();
        await using var bad = await BadPlugin.StartAsync("Hangs", "fixture.hangs", engine, cluster, clock);
        var before = await bad.BehaveAsync();

        await bad.FloodAsync(answer => answer with { Fixture = "hang" });
        await bad.OthersAreDoneAsync();

        // Its first run has not returned and never will: all that the others did, they did in spite of it.
        Assert.Equal(PluginStatus.Active, bad.Build.Status);
        Assert.Equal(BadPlugin.Events, await bad.OpenAsync());
        await SuspendAsync(bad, clock);
        await ItKeepsItsPlaceAsync(bad, before);
        await NoSecondThreadIsLostAsync(bad);
    }

    private static async Task SuspendAsync(BadPlugin bad, ManualTimeProvider clock)
    {
        clock.Advance(TimeSpan.FromSeconds(6));
        await RunningHub.UntilAsync(
            async () => await bad.Hub.Store.CountAsync("work WHERE state = 'parked' AND lane = 'fixture.hangs'", Stop) > 0,
            () => Task.FromResult("the item it hangs on is not parked"),
            Stop);
        Assert.Equal(PluginStatus.Suspended, bad.Build.Status);
        Assert.StartsWith("Plugin 'fixture.hangs' did not return within 5 s on item ", bad.Build.Reason, StringComparison.Ordinal);
        Assert.Contains("restart LabelHub", bad.Build.Reason, StringComparison.Ordinal);
    }

    /// <summary>What it said stands, marked stale where it was asked again; what rests on it is held.</summary>
    private static async Task ItKeepsItsPlaceAsync(BadPlugin bad, IReadOnlyList<string> before)
    {
        await RunningHub.UntilAsync(
            async () => (await bad.FindingsAsync()).All(finding => finding.Stale),
            () => Task.FromResult("some of what it said is not marked stale"),
            Stop);
        Assert.Equal(before, await bad.StandingAsync());
        Assert.All((await bad.Hub.Store.AllAsync<EffectRow>("derived_effect", Stop)).Where(effect => effect.Plugin == bad.Id), effect => Assert.Equal(EffectState.Held, effect.State));
    }

    /// <summary>Neither new work, nor another scan, nor a hasty hand starts a second thread beside the lost one.</summary>
    private static async Task NoSecondThreadIsLostAsync(BadPlugin bad)
    {
        var thread = bad.Build.Thread;
        Assert.True(thread.HoldsLostThread);
        await bad.Hub.Get<PluginCatalog>().ScanAsync(Stop);
        Assert.Same(thread, bad.Build.Thread);
        Assert.Equal("Plugin 'fixture.hangs' still holds the thread of a run that never returned; restart LabelHub to free it.", await bad.Hub.Get<PluginSettings>().ResumeAsync(bad.Id, Stop));
        Assert.Equal(PluginStatus.Suspended, bad.Build.Status);
    }
}
