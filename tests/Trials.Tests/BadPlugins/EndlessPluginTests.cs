using LabelHub.Plugins;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

public sealed class EndlessPluginTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_that_never_stops_talking_is_cut_off_and_suspended()
    {
        await using var bad = await BadPlugin.StartAsync("Allocates", "fixture.allocates", Engine.Sqlite, cluster);
        var before = await bad.BehaveAsync();

        await bad.FloodAsync(answer => answer);
        await bad.OthersAreDoneAsync();
        await RunningHub.UntilAsync(() => Task.FromResult(bad.Build.Status == PluginStatus.Suspended), () => Task.FromResult(bad.Build.Status.ToString()), Stop);

        Assert.Equal(PluginStatus.Suspended, bad.Build.Status);
        Assert.StartsWith("Plugin 'fixture.allocates' keeps failing: on 20 different subjects in a row, last on item ", bad.Build.Reason, StringComparison.Ordinal);
        Assert.EndsWith("Resume it on the plugins page once the cause is gone.", bad.Build.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await bad.StandingAsync());
        Assert.False(bad.Build.Thread.HoldsLostThread);
        Assert.Equal(BadPlugin.Events, await bad.OpenAsync());
    }
}
