using LabelHub.Plugins;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

public sealed class SlowPluginTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_plugin_that_is_slower_than_the_work_falls_behind_alone()
    {
        await using var bad = await BadPlugin.StartAsync("Slow", "fixture.slow", Engine.Sqlite, cluster, new ManualTimeProvider());
        var before = await bad.BehaveAsync();

        await bad.FloodAsync(answer => answer with { Fixture = answer.Task <= BadPlugin.Early ? "say" : "slow" });
        await bad.OthersAreDoneAsync();

        // It takes three times as long as the work takes to come.
        Assert.InRange(await bad.OpenAsync(), 1, BadPlugin.Events);
        Assert.Equal(PluginStatus.Active, bad.Build.Status);
        Assert.Equal(before, await bad.StandingAsync());
    }
}
