using LabelHub.Host.Api;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Work of a plugin that may not run waits; all other work is due.</summary>
public sealed class SilentPluginTests(Engines engines)
{
    private const string Validation = "labelhub.validation";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_that_is_switched_off_is_silent_until_it_is_switched_on()
    {
        await using var bench = await Workbench.OpenAsync(engines, Engine.Sqlite);
        Assert.Empty(bench.Get<Rulebook>().Silent);

        await bench.Get<PluginCatalog>().UnloadAsync(Validation, Stop);
        Assert.Equal([Validation], bench.Get<Rulebook>().Silent);

        await bench.Get<PluginCatalog>().EnableAsync(Validation, Stop);
        Assert.Empty(bench.Get<Rulebook>().Silent);
    }

    [Fact]
    public async Task A_plugin_in_force_whose_folder_is_gone_is_silent()
    {
        await using var bench = await Workbench.OpenAsync(engines, Engine.Sqlite);
        var current = bench.Get<Rulebook>().Timeline.Current;
        var gone = new RulesetPlugin { Id = "acme.gone", Version = "1.0", Hash = "gone" };

        await bench.Get<Activation>().ActivateAsync(current with { Plugins = [gone, .. current.Plugins] }, "once there", Stop);

        Assert.Equal(["acme.gone"], bench.Get<Rulebook>().Silent);
    }

    [Theory, EveryEngine]
    public async Task Work_of_a_plugin_that_an_admins_own_copy_supersedes_is_due(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine, "Validation");
        Assert.Contains(bench.Get<PluginCatalog>().Plugins, build => build.Status == PluginStatus.Superseded);
        await bench.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Validation], [1, 2], Cause.News, Stop));

        Assert.Equal((2, 0), await CountsAsync(bench));
        await bench.Get<PluginCatalog>().UnloadAsync(Validation, Stop);
        Assert.Equal((0, 2), await CountsAsync(bench));
    }

    private static async Task<(long Due, long Waiting)> CountsAsync(Workbench bench)
    {
        var work = (await new StatsQuery(bench.Hub, bench.Get<LogStore>(), bench.Get<Rulebook>()).ReadAsync(Stop)).Work;
        return (work.Due, work.Waiting);
    }
}
