using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>A parked event that is tried again is translated, or parked again: it never vanishes.</summary>
public sealed class RetryTests(Engines engines)
{
    private const string Connector = "labelhub.label-studio";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task An_event_tried_again_while_its_connector_does_not_run_is_parked_again(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var parked = await ParkedAsync(bench);
        await bench.Get<PluginCatalog>().UnloadAsync(Connector, Stop);

        var again = await RetryAsync(bench, parked);

        Assert.Equal("No plugin that runs reads events of 'label-studio'. See the plugins page for the reason, then retry.", again.Reason);
    }

    [Theory, EveryEngine]
    public async Task An_event_that_cannot_be_read_this_time_either_is_parked_with_the_reason_of_this_time(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);

        var again = await RetryAsync(bench, await ParkedAsync(bench));

        Assert.Contains("'FOO'", again.Reason, StringComparison.Ordinal);
    }

    private static async Task<WorkRow> ParkedAsync(Workbench bench)
    {
        await bench.WriteAsync(session => session.UpsertAsync([SomeFacts.Empty.Connection], Stop));
        var stored = await bench.Get<EventLog>().AppendAsync(new NewEvent { Connection = 1, Kind = EventKind.Delivery, Body = """{"action":"FOO"}"""u8.ToArray() }, Stop);
        await bench.WriteAsync(session => WorkStore.ParkAsync(session, WorkKind.Event, WorkLane.Translate, stored.Position, "the first time", Stop));
        return await RowAsync(bench);
    }

    private static async Task<WorkRow> RetryAsync(Workbench bench, WorkRow parked)
    {
        Assert.True(await bench.Get<ParkedWork>().RetryAsync(parked.Id, Stop));
        await Eventually.TrueAsync(async () => await bench.Get<TranslateLane>().StepAsync(Stop) >= 0 && (await RowAsync(bench)).State == "parked", "the event to be parked again");
        return await RowAsync(bench);
    }

    private static Task<WorkRow> RowAsync(Workbench bench) =>
        bench.ReadAsync(async session => (await session.FirstAsync<WorkRow>("SELECT * FROM work WHERE kind = @Event", new { WorkKind.Event }, Stop))!);
}
