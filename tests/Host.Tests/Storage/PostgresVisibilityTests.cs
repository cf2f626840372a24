using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using Npgsql;

namespace LabelHub.Host.Tests.Storage;

/// <summary>On PostgreSQL positions are given before they commit: a reader that went by position alone would skip whatever commits late.</summary>
public sealed class PostgresVisibilityTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_of_an_older_open_transaction_is_never_skipped()
    {
        // An import, or a node of another version: it does not wait for its turn.
        var connection = await engines.MigratedPostgresAsync(Stop);
        await using var store = Installation.OnPostgres(connection);
        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { SearchPath = "log" }.ConnectionString);
        await other.OpenAsync(Stop);
        await using var older = await other.BeginTransactionAsync(Stop);
        var late = await StoreAsync(new Session(other, older, Dialect.Postgres), "late");
        var early = Assert.Single(await store.Log.AppendAsync(SomeEvent.Delivery(null)));
        Assert.True(late < early.Position);

        // The younger event is committed, and held back as long as the older one may still come.
        Assert.Empty(await store.Log.ReadAsync(1, 0, 10, Stop));
        Assert.Equal(0, await store.Log.HeadAsync(Stop));
        // What cannot be read yet counts as due all the same.
        Assert.Equal(1, await store.Log.BeyondAsync([(1, 0)], Stop));

        await older.CommitAsync(Stop);
        Assert.Equal([late, early.Position], (await store.Log.ReadToAsync(early.Position)).Select(e => e.Position));
    }

    [Fact]
    public async Task A_transaction_that_began_first_and_stores_last_hides_nothing_from_a_reader()
    {
        await using var store = await engines.OpenAsync(Engine.Postgres, Stop);
        var (numbered, mayStore, stored, mayCommit) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var first = store.Log.Database.WriteAsync(
            async session =>
            {
                await session.ScalarAsync<string>("SELECT pg_current_xact_id()::text", null, Stop);
                numbered.SetResult();
                await mayStore.Task.WaitAsync(Stop);
                await StoreAsync(session, "first");
            },
            Stop);
        await numbered.Task.WaitAsync(Stop);
        var second = store.Log.Database.WriteAsync(
            async session =>
            {
                await StoreAsync(session, "second");
                stored.SetResult();
                await mayCommit.Task.WaitAsync(Stop);
            },
            Stop);
        await Task.WhenAny(stored.Task, UntilBlockedAsync(store.Log, 1));
        mayStore.SetResult();
        await first;
        var seen = (await store.Log.ReadAsync(1, 0, 10, Stop)).Select(e => e.Position).ToList();
        mayCommit.SetResult();
        await second;

        Assert.Equal(2, (await FollowAsync(store.Log, 2, seen)).Count);
    }

    [Fact]
    public async Task Whoever_did_something_goes_on_once_readers_see_it()
    {
        var connection = await engines.MigratedPostgresAsync(Stop);
        await using var store = Installation.OnPostgres(connection);
        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { SearchPath = "log" }.ConnectionString);
        await other.OpenAsync(Stop);
        await using var older = await other.BeginTransactionAsync(Stop);
        await StoreAsync(new Session(other, older, Dialect.Postgres), "late");
        await store.Log.AppendAsync(SomeEvent.Delivery(null));

        var waiting = store.Log.VisibleAsync(1, Stop);
        Assert.Equal(0, await store.Log.HeadAsync(Stop));
        Assert.False(waiting.IsCompleted);
        await older.CommitAsync(Stop);
        await waiting;

        Assert.Equal(2, (await store.Log.ReadAsync(1, 0, 10, Stop)).Count);
    }

    [Fact]
    public async Task Readers_among_many_writers_see_every_event_once_and_in_order()
    {
        await using var store = await engines.OpenAsync(Engine.Postgres, Stop);
        var reading = Task.Run(() => FollowAsync(store.Log, 300, []), Stop);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++) await store.Log.AppendAsync(SomeEvent.Delivery(null));
        })));

        var seen = await reading;
        Assert.Equal(await store.Log.Database.ReadAsync(session => session.QueryAsync<long>("SELECT position FROM event ORDER BY position", null, Stop), Stop), seen);
    }

    [Fact]
    public async Task Writers_that_wait_for_each_other_are_both_answered()
    {
        await using var store = await engines.OpenAsync(Engine.Postgres, Stop);
        var (begun, mayCommit) = (new TaskCompletionSource(), new TaskCompletionSource());
        var third = store.Log.Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO event (id, connection, kind, identity, received_at) VALUES ('third', 1, 'delivery', @Identity, 0)", SomeEvent.Delivery("held"), Stop);
                begun.SetResult();
                await mayCommit.Task;
            },
            Stop);
        await begun.Task.WaitAsync(Stop);

        // The first waits for the third; the second for the first; then the first for the second.
        var first = store.Log.AppendAsync(SomeEvent.Delivery("a"), SomeEvent.Delivery("held"), SomeEvent.Delivery("b"));
        await UntilBlockedAsync(store.Log, 1);
        var second = store.Log.AppendAsync(SomeEvent.Delivery("b"), SomeEvent.Delivery("a"));
        await UntilBlockedAsync(store.Log, 2);
        mayCommit.SetResult();
        await third;

        var (one, other) = (await first, await second);
        Assert.Equal((one[0].Position, one[2].Position), (other[1].Position, other[0].Position));
        Assert.Equal(2, one.Concat(other).Count(answer => !answer.Duplicate));
    }

    private const string Store =
        """
        WITH stored AS (INSERT INTO event (id, connection, kind, received_at) VALUES (@id, 1, 'delivery', 0) RETURNING position),
        bodies AS (INSERT INTO body (position, encoding, bytes) SELECT position, 0, '' FROM stored)
        SELECT position FROM stored
        """;

    private static Task<long> StoreAsync(Session session, string id) => session.ScalarAsync<long>(Store, new { id }, Stop);

    private static Task UntilBlockedAsync(LogStore log, int count) => Eventually.TrueAsync(
        async () => count == await log.Database.ReadAsync(
            session => session.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", null, Stop), Stop),
        $"{count} blocked writers");

    private static async Task<List<long>> FollowAsync(LogStore log, int count, List<long> seen)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                seen.AddRange((await log.ReadAsync(1, seen.LastOrDefault(), 20, Stop)).Select(e => e.Position));
                return seen.Count >= count;
            },
            () => $"{count} events; {seen.Count} were read");
        return seen;
    }
}
