using LabelHub.Host.Log;
using Npgsql;
using NpgsqlTypes;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Appends a whole batch in one statement: the round trip is the cost.</summary>
internal sealed class PostgresLogStore(Database database) : LogStore(database)
{
    private const int MostLooks = 400;

    // The transaction takes its number before any position, and writers take turns, so that both rise together: a reader hides what a running
    // number could still precede, and goes by position from there on. Positions are given in the order of the batch.
    private const string Insert =
        """
        WITH own AS MATERIALIZED (SELECT pg_current_xact_id() AS tx),
        input AS (
            SELECT nextval(pg_get_serial_sequence('event', 'position')) AS position, own.tx, i.* FROM own, (
                SELECT * FROM unnest(@ids, @connections, @kinds, @identities, @times, @projects, @encodings, @bodies)
                    WITH ORDINALITY AS i (id, connection, kind, identity, received_at, project, encoding, bytes, n) ORDER BY n) i),
        stored AS (
            INSERT INTO event (position, id, connection, kind, identity, received_at, project, tx)
            SELECT position, id, connection, kind, identity, received_at, project, tx FROM input ORDER BY n
            ON CONFLICT (connection, identity) WHERE identity IS NOT NULL DO NOTHING
            RETURNING position, id),
        bodies AS (
            INSERT INTO body (position, encoding, bytes)
            SELECT s.position, i.encoding, i.bytes FROM stored s JOIN input i ON i.id = s.id)
        SELECT id, position FROM stored
        """;

    public override Task<IReadOnlyList<Appended>> AppendAsync(IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, CancellationToken stop) =>
        Database.WriteAsync<IReadOnlyList<Appended>>(
            async session =>
            {
                var ids = events.Select(e => Guid.CreateVersion7(e.ReceivedAt.ToTime()).ToString()).ToArray();
                var stored = await InsertAsync(session, events, ids, stop);
                var answers = new Appended[events.Count];
                for (var i = 0; i < events.Count; i++)
                {
                    answers[i] = stored.TryGetValue(ids[i], out var position)
                        ? new Appended { Position = position, Id = ids[i], Duplicate = false }
                        : await FindAsync(session, events[i].Item, stop);
                }

                await SourceCounts.AddAsync(session, events, answers, stop);
                return answers;
            },
            stop);

    /// <summary>Any transaction that runs on the server hides what was committed after it began. Ours end within moments; one that does not, such as a backup, is not waited for.</summary>
    public override async Task VisibleAsync(long connection, CancellationToken stop)
    {
        for (var look = 0; look < MostLooks && await IsHiddenAsync(connection, stop); look++)
        {
            await Database.ReadAsync(session => session.ExecuteAsync("SELECT pg_sleep(0.005)", null, stop), stop);
        }
    }

    private Task<bool> IsHiddenAsync(long connection, CancellationToken stop) => Database.ReadAsync(
        session => session.ScalarAsync<bool>("SELECT coalesce((SELECT NOT ({visible}) FROM event WHERE connection = @connection ORDER BY position DESC LIMIT 1), false)", new { connection }, stop), stop);

    private static async Task<Dictionary<string, long>> InsertAsync(
        Session session, IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, string[] ids, CancellationToken stop)
    {
        var bodies = events.Select(e => BodyEncoding.Pack(e.Item.Body)).ToArray();
        await using var command = new NpgsqlCommand(Insert, (NpgsqlConnection)session.Connection, (NpgsqlTransaction?)session.Transaction);
        Add(command, "ids", NpgsqlDbType.Text, ids);
        Add(command, "connections", NpgsqlDbType.Bigint, events.Select(e => e.Item.Connection).ToArray());
        Add(command, "kinds", NpgsqlDbType.Text, events.Select(e => e.Item.Kind).ToArray());
        Add(command, "identities", NpgsqlDbType.Bytea, events.Select(e => e.Item.Identity).ToArray());
        Add(command, "times", NpgsqlDbType.Bigint, events.Select(e => e.ReceivedAt).ToArray());
        Add(command, "projects", NpgsqlDbType.Text, events.Select(e => e.Item.Project).ToArray());
        Add(command, "encodings", NpgsqlDbType.Integer, bodies.Select(b => b.Encoding).ToArray());
        Add(command, "bodies", NpgsqlDbType.Bytea, bodies.Select(b => b.Bytes).ToArray());
        var stored = new Dictionary<string, long>(events.Count, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) stored[reader.GetString(0)] = reader.GetInt64(1);
        return stored;
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });

    private static async Task<Appended> FindAsync(Session session, NewEvent item, CancellationToken stop)
    {
        var known = await session.FirstAsync<Rows.EventRow>(
            "SELECT position, id FROM event WHERE connection = @Connection AND identity = @Identity", new { item.Connection, item.Identity }, stop);
        return new Appended { Position = known!.Position, Id = known.Id, Duplicate = true };
    }
}
