using System.Text;
using LabelHub.Host.Log;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>The tables of the event log, on both engines.</summary>
public sealed class LogStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Events_are_read_in_the_order_they_were_appended(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var appended = await store.Log.AppendAsync([.. Enumerable.Range(0, 50).Select(i => SomeEvent.Delivery(null, $"{i}"))]);

        var read = await store.Log.ReadToAsync(appended[^1].Position);

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), read.Select(Text));
        Assert.Equal(appended.Select(a => (a.Position, a.Id)), read.Select(e => (e.Position, e.Id)));
        Assert.Equal(appended.Select(a => a.Position).Order(), appended.Select(a => a.Position));
        Assert.All(read, e => Assert.Equal((EventKind.Delivery, Some.Instant, 1L), (e.Kind, e.ReceivedAt, e.Connection)));
    }

    [Theory, EveryEngine]
    public async Task A_repeat_inside_one_batch_is_answered_with_the_first_ones_position(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        var appended = await store.Log.AppendAsync(SomeEvent.Delivery("a", "first"), SomeEvent.Delivery("b"), SomeEvent.Delivery("a", "repeat"));

        Assert.Equal([false, false, true], appended.Select(a => a.Duplicate));
        Assert.Equal((appended[0].Position, appended[0].Id), (appended[2].Position, appended[2].Id));
        Assert.Equal(["first", "{}"], (await store.Log.ReadToAsync(appended[1].Position)).Select(Text));
    }

    [Theory, EveryEngine]
    public async Task A_repeat_in_a_later_batch_is_known_and_what_stands_beside_it_is_stored(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var first = Assert.Single(await store.Log.AppendAsync(SomeEvent.Delivery("a")));

        var later = await store.Log.AppendAsync(SomeEvent.Delivery("new"), SomeEvent.Delivery("a"), SomeEvent.Delivery("newer"));

        Assert.Equal([false, true, false], later.Select(a => a.Duplicate));
        Assert.Equal(first.Position, later[1].Position);
        Assert.Equal(3, (await store.Log.ReadToAsync(later[2].Position)).Count);
    }

    [Theory, EveryEngine]
    public async Task The_same_identity_on_another_connection_is_another_event(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        Assert.All(await store.Log.AppendAsync(SomeEvent.Delivery("a", connection: 1), SomeEvent.Delivery("a", connection: 2)), a => Assert.False(a.Duplicate));
    }

    [Theory, EveryEngine]
    public async Task An_event_without_identity_is_always_appended(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        var appended = await store.Log.AppendAsync(SomeEvent.Delivery(null), SomeEvent.Delivery(null));

        Assert.Equal([false, false], appended.Select(a => a.Duplicate));
        Assert.Distinct(appended.Select(a => a.Position));
    }

    [Theory, EveryEngine]
    public async Task Bodies_of_any_size_come_back_byte_for_byte(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var random = new Random(7);
        byte[][] bodies = [[], [0], .. new[] { 255, 256, 257, 70_000, 2_000_000 }.Select(length => Enumerable.Range(0, length).Select(i => (byte)(i % 7 == 0 ? random.Next(256) : 'x')).ToArray())];

        var appended = await store.Log.AppendAsync([.. bodies.Select(body => SomeEvent.Delivery(null) with { Body = body })]);

        for (var i = 0; i < bodies.Length; i++) Assert.Equal(bodies[i], (await store.Log.FindAsync(appended[i].Position, Stop))!.Body.ToArray());
    }

    [Theory, EveryEngine]
    public async Task Deliveries_and_their_repeats_are_counted_by_source_and_other_events_are_not(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.Log.AppendAsync(SomeEvent.Delivery("a"), SomeEvent.Delivery("a"), SomeEvent.Delivery("b", connection: 2));
        await store.Log.AppendAsync(SomeEvent.Delivery("a"), SomeEvent.Delivery("c") with { Kind = EventKind.Observation });

        var sources = (await store.Log.Database.ReadAsync(session => EventView.SourcesAsync(session, Stop), Stop)).OrderBy(s => s.Connection).Select(s => (s.Connection, s.Deliveries, s.Duplicates));

        Assert.Equal([(1L, 3L, 2L), (2L, 1L, 0L)], sources);
    }

    [Theory, EveryEngine]
    public async Task A_reader_gets_its_own_connection_after_its_position_up_to_its_limit(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var appended = await store.Log.AppendAsync([.. Enumerable.Range(0, 9).Select(i => SomeEvent.Delivery(null, $"{i}", connection: 1 + (i % 2)))]);
        await store.Log.ReadToAsync(appended[^1].Position);

        var read = await store.Log.ReadAsync(1, appended[2].Position, 2, Stop);

        Assert.Equal(["4", "6"], read.Select(Text));
    }

    [Theory, EveryEngine]
    public async Task What_is_beyond_the_cursors_that_are_asked_about_is_counted(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var appended = await store.Log.AppendAsync(SomeEvent.Delivery(null, connection: 1), SomeEvent.Delivery(null, connection: 2), SomeEvent.Delivery(null, connection: 2));

        Assert.Equal(1, await store.Log.BeyondAsync([(1, appended[0].Position), (2, appended[1].Position)], Stop));
        Assert.Equal(3, await store.Log.BeyondAsync([(1, 0), (2, 0)], Stop));
        Assert.Equal(2, await store.Log.BeyondAsync([(2, 0), (3, 0)], Stop));
    }

    [Theory, EveryEngine]
    public async Task Of_writers_with_the_same_events_at_the_same_time_each_event_is_stored_once(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var identities = Enumerable.Range(0, 40).Select(i => $"{i}").ToArray();

        // Half of the writers come from the other end: whoever waits for one identity may hold the next one.
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            var own = writer % 2 == 0 ? identities : [.. identities.Reverse()];
            var appended = await store.Log.AppendAsync([.. own.Select(identity => SomeEvent.Delivery(identity))]);
            return own.Zip(appended, (identity, answer) => (identity, answer.Position, answer.Duplicate));
        })));

        var byIdentity = answers.SelectMany(answer => answer).ToLookup(answer => answer.identity);
        Assert.All(byIdentity, all => Assert.Single(all, answer => !answer.Duplicate));
        Assert.All(byIdentity, all => Assert.Single(all.Select(answer => answer.Position).Distinct()));
        Assert.Equal(40, (await store.Log.ReadToAsync(answers.SelectMany(a => a).Max(a => a.Position))).Count);
    }

    [Theory, EveryEngine]
    public async Task A_batch_that_cannot_be_stored_leaves_nothing(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.Log.Database.WriteAsync(session => session.ExecuteAsync("ALTER TABLE source RENAME TO source_away", null, Stop), Stop);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Log.AppendAsync(SomeEvent.Delivery("a")));

        await store.Log.Database.WriteAsync(session => session.ExecuteAsync("ALTER TABLE source_away RENAME TO source", null, Stop), Stop);
        Assert.Equal(0, await store.Log.HeadAsync(Stop));
        Assert.False(Assert.Single(await store.Log.AppendAsync(SomeEvent.Delivery("a"))).Duplicate);
    }

    private static string Text(LoggedEvent item) => Encoding.UTF8.GetString(item.Body.Span);
}
