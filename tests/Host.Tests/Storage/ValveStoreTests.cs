using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

public sealed class ValveStoreTests(Engines engines)
{
    private static readonly EffectRow Effect = SomeEffect("consensus");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_canary_counts_what_was_sent_since_it_began_and_nothing_that_failed(Engine engine)
    {
        await using var installation = await engines.OpenAsync(engine, Stop);
        await SendAsync(installation, Effect, ReceiptAct.Done, times: 12);
        await installation.WriteAsync(async session => await SetAsync(session, (await session.NowAsync(Stop) + 1).ToTime(), canary: true));
        await SendAsync(installation, Effect, ReceiptAct.Refused, times: 20);
        await SendAsync(installation, SomeEffect("review"), ReceiptAct.Done, times: 20);
        await SendAsync(installation, Effect, ReceiptAct.Done, times: Valve.Canary - 1);
        Assert.Null(await ClosedAsync(installation, Effect));

        await SendAsync(installation, Effect, ReceiptAct.Done, times: 1);

        Assert.StartsWith("canary", (await ClosedAsync(installation, Effect))!.Reason, StringComparison.Ordinal);
        Assert.Null(await ClosedAsync(installation, SomeEffect("review")));
        await installation.WriteAsync(session => ValveStore.GoOnAsync(session, new() { Project = 10, Kind = "consensus", By = "ann" }, Stop));
        Assert.Null(await ClosedAsync(installation, Effect));
    }

    [Theory, EveryEngine]
    public async Task A_budget_has_room_again_when_the_oldest_of_it_is_an_hour_old(Engine engine)
    {
        await using var installation = await engines.OpenAsync(engine, Stop);
        await installation.WriteAsync(session => ValveStore.SetAsync(session, Some.Instant, new() { Project = 10, Kind = "consensus", Hourly = 2, By = "ann" }, Stop));
        await SendAsync(installation, Effect, ReceiptAct.Done, times: 2);

        var closed = await ClosedAsync(installation, Effect);
        await installation.WriteAsync(session => session.ExecuteAsync("UPDATE receipt SET started_at = started_at - 3600000001 WHERE id = (SELECT min(id) FROM receipt)", null, Stop));

        Assert.NotNull(closed!.Until);
        Assert.Null(await ClosedAsync(installation, Effect));
    }

    [Theory, EveryEngine]
    public async Task After_a_stop_no_attempt_begins_and_one_that_was_cut_off_is_not_sent_again(Engine engine)
    {
        await using var installation = await engines.OpenAsync(engine, Stop);

        await installation.WriteAsync(session => ValveStore.HaltAsync(session, 5, Some.Instant, Word(stopped: true), Stop));

        Assert.Equal("stopped: moving", (await ClosedAsync(installation, Effect))!.Reason);
        Assert.Equal("stopped: moving", (await ClosedAsync(installation, Effect, begun: true))!.Reason);
    }

    [Theory, EveryEngine]
    public async Task The_newest_word_about_writing_counts_in_whatever_order_it_is_recorded(Engine engine)
    {
        await using var installation = await engines.OpenAsync(engine, Stop);

        await installation.WriteAsync(session => ValveStore.HaltAsync(session, 9, Some.Instant, Word(stopped: true), Stop));
        await installation.WriteAsync(session => ValveStore.HaltAsync(session, 5, Some.Instant, Word(stopped: false), Stop));

        Assert.True((await installation.ReadAsync(session => ValveStore.HaltAsync(session, Stop)))!.Stopped);
    }

    private static ValveEvent.Writing Word(bool stopped) => new() { Stopped = stopped, Why = "moving", By = "ann" };

    private static Task SetAsync(Session session, DateTimeOffset at, bool canary) => ValveStore.SetAsync(session, at, new() { Project = 10, Kind = "consensus", Canary = canary, By = "ann" }, Stop);

    private static Task<Closing?> ClosedAsync(Installation installation, EffectRow effect, bool begun = false) => installation.ReadAsync(session => ValveStore.ClosedAsync(session, effect, begun, Stop));

    private static async Task SendAsync(Installation installation, EffectRow effect, string outcome, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await installation.WriteAsync(async session => await OutboxStore.EndAsync(session, await OutboxStore.BeginAsync(session, effect, ReceiptAct.Send, Stop), outcome, null, null, 1, Stop));
        }
    }

    private static EffectRow SomeEffect(string kind) => new() { EffectKey = $"7-{kind}", Generation = 1, ProjectId = 10, ItemId = 7, Connection = 1, Kind = kind, Json = "{}", State = EffectState.Wanted };
}
