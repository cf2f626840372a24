using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Whether a plugin is here is compared with what was known last: also after a restart.</summary>
public sealed class PluginPresenceTests(Engines engines)
{
    private const string Validation = "labelhub.validation";
    private const string Connector = "labelhub.label-studio";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_plugin_that_returns_is_asked_about_every_item_once(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(3);
        await bench.WriteAsync(session => AbsenceStore.AddAsync(session, Validation, Stop));

        await bench.Get<PluginPresence>().SettleAsync(Stop);
        Assert.Equal(3, await DueAsync(bench));
        await bench.WorkAsync();
        await bench.Get<PluginPresence>().SettleAsync(Stop);

        Assert.Equal(0, await DueAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task A_plugin_that_is_gone_is_known_to_be_away_and_nothing_waits_for_it(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(3);
        await bench.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Validation], items, Cause.News, Stop));
        await bench.Get<PluginCatalog>().UnloadAsync(Validation, Stop);

        await bench.Get<PluginPresence>().SettleAsync(Stop);

        Assert.Equal([Validation], await bench.ReadAsync(session => AbsenceStore.AllAsync(session, Stop)));
        Assert.Equal(0, await DueAsync(bench));
    }

    [Fact]
    public async Task A_connector_that_returns_leaves_no_work_that_nobody_does()
    {
        await using var bench = await Workbench.OpenAsync(engines, Engine.Sqlite);
        await bench.RecordAsync(3);
        await bench.WriteAsync(session => AbsenceStore.AddAsync(session, Connector, Stop));

        await bench.Get<PluginPresence>().SettleAsync(Stop);

        Assert.Equal(0, await DueAsync(bench));
        Assert.Empty(await bench.ReadAsync(session => AbsenceStore.AllAsync(session, Stop)));
    }

    private static Task<long> DueAsync(Workbench bench) => bench.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = 'item'", null, Stop));
}
