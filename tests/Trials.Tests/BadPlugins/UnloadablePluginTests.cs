using LabelHub.Plugins;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

public sealed class UnloadablePluginTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("WrongSdk", "fixture.wrong-sdk", PluginStatus.NotSupported, "99.1")]
    [InlineData("ThrowsOnLoad", "fixture.throws-on-load", PluginStatus.Malfunctioned, "no licence file")]
    public async Task A_plugin_that_cannot_be_loaded_is_named_and_the_others_work(string fixture, string id, PluginStatus status, string why)
    {
        await using var bad = await BadPlugin.StartAsync(fixture, id, Engine.Sqlite, cluster);

        await bad.FloodAsync(answer => answer);
        await bad.OthersAreDoneAsync();

        Assert.Equal(status, bad.Build.Status);
        Assert.Contains($"'{id}'", bad.Build.Reason, StringComparison.Ordinal);
        Assert.Contains(why, bad.Build.Reason, StringComparison.Ordinal);
        Assert.Empty(await bad.StandingAsync());
    }
}
