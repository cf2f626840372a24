using LabelHub.Host.Connections;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Connections;

/// <summary>The living of a project are compared with what is known only when all that was told is known.</summary>
public sealed class CaughtUpTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly LaneSignals _signals = new();
    private readonly ManualTimeProvider _clock = new();

    [Theory, EveryEngine]
    public async Task It_waits_until_what_was_told_before_is_translated(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var told = Assert.Single(await store.Log.AppendAsync(SomeEvent.Delivery("told")));

        var reached = new CaughtUp(store.Log, store.Hub, _signals, _clock).IsReachedAsync(1, Stop);
        await _clock.UntilTimersAsync(1, Stop);
        Assert.False(reached.IsCompleted);
        await store.Log.AppendAsync(SomeEvent.Delivery("told later"));
        await store.Hub.WriteAsync(session => session.UpsertAsync([new CursorRow { Connection = 1, Position = told.Position, NextId = 1 }], Stop), Stop);
        _signals.Looks.Beat();

        Assert.True(await reached);
    }

    [Theory, EveryEngine]
    public async Task It_gives_up_when_translation_does_not_come_so_far(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.Log.AppendAsync(SomeEvent.Delivery("told"));

        var reached = new CaughtUp(store.Log, store.Hub, _signals, _clock).IsReachedAsync(1, Stop);
        while (await Task.WhenAny(reached, _clock.UntilTimersAsync(1, Stop)) != reached) _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(await reached);
    }

    [Theory, EveryEngine]
    public async Task A_connection_that_told_nothing_is_read_to_its_end(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.Log.AppendAsync(SomeEvent.Delivery("of another", connection: 2));

        Assert.True(await new CaughtUp(store.Log, store.Hub, _signals, _clock).IsReachedAsync(1, Stop));
    }
}
