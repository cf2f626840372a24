using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

public sealed class ThrowingPluginTests(PostgresCluster cluster)
{
    private const int Poisoned = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_that_throws_on_one_input_fails_on_that_one_and_goes_on()
    {
        await using var bad = await BadPlugin.StartAsync("ThrowsOnOneInput", "fixture.throws-on-one-input", Engine.Postgres, cluster);
        var before = await bad.BehaveAsync();

        await bad.FloodAsync(answer => answer with { Fixture = answer.Task <= BadPlugin.Early ? "say" : null, Poison = answer.Task == Poisoned ? "arsenic" : null });
        await bad.OthersAreDoneAsync();
        await RunningHub.UntilAsync(async () => await bad.OpenAsync() == 1, async () => $"{await bad.OpenAsync()} items are open", Stop);

        Assert.Equal(PluginStatus.Active, bad.Build.Status);
        var open = Assert.Single(await bad.Hub.Store.AllAsync<WorkRow>("work WHERE kind = 'item' AND reason IS NOT NULL", Stop));
        Assert.Equal($"Plugin 'fixture.throws-on-one-input' threw TastesBadException 'tasted 'arsenic'' on item {open.Subject}.", open.Reason);
        Assert.Equal(before, await bad.StandingAsync());
        Assert.All(await bad.FindingsAsync(), finding => Assert.Equal(finding.ItemId == open.Subject, finding.Stale));
        Assert.Equal(BadPlugin.Events, (await bad.FindingsAsync()).Count(finding => finding.Code == "tasted"));
    }
}
