using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Storage;

/// <summary>The tables of the event log.</summary>
internal abstract class LogStore(Database database) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => database.DisposeAsync();

    public Database Database => database;

    /// <summary>Appends in one transaction; the answers stand in the order of the events.</summary>
    public abstract Task<IReadOnlyList<Appended>> AppendAsync(IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, CancellationToken stop);

    /// <summary>Reads a connection's events in the order of the log.</summary>
    public async Task<IReadOnlyList<LoggedEvent>> ReadAsync(long connection, long after, int limit, CancellationToken stop)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<EventWithBody>(
                """
                SELECT e.position, e.id, e.connection, e.kind, e.received_at, e.project, b.encoding, b.bytes
                FROM event e JOIN body b ON b.position = e.position
                WHERE e.connection = @connection AND e.position > @after AND {visible}
                ORDER BY e.position LIMIT @limit
                """,
                new { connection, after, limit },
                stop),
            stop);
        return [.. rows.Select(Event)];
    }

    /// <summary>The newest deliveries of a connection, the oldest first.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> DeliveriesAsync(long connection, int limit, CancellationToken stop)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<EventWithBody>(
                """
                SELECT e.position, e.id, e.connection, e.kind, e.received_at, e.project, b.encoding, b.bytes
                FROM event e JOIN body b ON b.position = e.position
                WHERE e.connection = @connection AND e.kind = @Delivery AND {visible}
                ORDER BY e.position DESC LIMIT @limit
                """,
                new { connection, EventKind.Delivery, limit },
                stop),
            stop);
        return [.. rows.Select(row => (ReadOnlyMemory<byte>)Event(row).Body).Reverse()];
    }

    /// <summary>Reads one event by its position.</summary>
    public async Task<LoggedEvent?> FindAsync(long position, CancellationToken stop)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<EventWithBody>(
                """
                SELECT e.position, e.id, e.connection, e.kind, e.received_at, e.project, b.encoding, b.bytes
                FROM event e JOIN body b ON b.position = e.position WHERE e.position = @position
                """,
                new { position },
                stop),
            stop);
        return row is null ? null : Event(row);
    }

    /// <summary>The last position that readers may see.</summary>
    public Task<long> HeadAsync(CancellationToken stop) => database.ReadAsync(session => HeadAsync(session, stop), stop);

    /// <summary>What has come in so far, and how much of it is not translated yet, in one snapshot.</summary>
    public Task<LogStand> StandAsync(IEnumerable<(long Connection, long Position)> reached, CancellationToken stop) => database.ReadAsync(
        async session =>
        {
            var sources = await EventView.SourcesAsync(session, stop);
            return new LogStand(await HeadAsync(session, stop), await BeyondAsync(session, reached, stop), sources.Sum(source => source.Deliveries), sources.Sum(source => source.Duplicates));
        },
        stop);

    /// <summary>Waits until readers see what was appended for a connection before this call, as far as that is a matter of moments.</summary>
    public virtual Task VisibleAsync(long connection, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The last position of a connection, seen by readers already or not yet.</summary>
    public Task<long> LastAsync(long connection, CancellationToken stop) => database.ReadAsync(
        session => session.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM event WHERE connection = @connection", new { connection }, stop), stop);

    /// <summary>How many events connections have beyond the positions their translation reached.</summary>
    public Task<long> BeyondAsync(IEnumerable<(long Connection, long Position)> reached, CancellationToken stop) => database.ReadAsync(session => BeyondAsync(session, reached, stop), stop);

    private static Task<long> HeadAsync(Session session, CancellationToken stop) => session.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM event WHERE {visible}", null, stop);

    private static async Task<long> BeyondAsync(Session session, IEnumerable<(long Connection, long Position)> reached, CancellationToken stop)
    {
        var total = 0L;
        foreach (var (connection, position) in reached)
        {
            total += await session.ScalarAsync<long>("SELECT count(*) FROM event WHERE connection = @connection AND position > @position", new { connection, position }, stop);
        }

        return total;
    }

    private static LoggedEvent Event(EventWithBody row) => new()
    {
        Position = row.Position,
        Id = row.Id,
        Connection = row.Connection,
        Kind = row.Kind,
        ReceivedAt = row.ReceivedAt.ToTime(),
        Project = row.Project,
        Body = BodyEncoding.Unpack(row.Encoding, row.Bytes),
    };

    private sealed class EventWithBody
    {
        public long Position { get; set; }

        public string Id { get; set; } = "";

        public long Connection { get; set; }

        public string Kind { get; set; } = "";

        public long ReceivedAt { get; set; }

        public string? Project { get; set; }

        public int Encoding { get; set; }

        public byte[] Bytes { get; set; } = [];
    }
}
