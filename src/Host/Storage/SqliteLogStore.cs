using LabelHub.Host.Log;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Appends row by row inside one transaction: with one writer the commit is the cost, not the statement.</summary>
internal sealed class SqliteLogStore(Database database) : LogStore(database)
{
    public override Task<IReadOnlyList<Appended>> AppendAsync(IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, CancellationToken stop) =>
        Database.WriteAsync<IReadOnlyList<Appended>>(
            async session =>
            {
                var answers = new Appended[events.Count];
                for (var i = 0; i < events.Count; i++) answers[i] = await AppendAsync(session, events[i].Item, events[i].ReceivedAt, stop);
                await SourceCounts.AddAsync(session, events, answers, stop);
                return answers;
            },
            stop);

    private static async Task<Appended> AppendAsync(Session session, NewEvent item, long receivedAt, CancellationToken stop)
    {
        var id = Guid.CreateVersion7(receivedAt.ToTime()).ToString();
        var position = await session.ScalarAsync<long?>(
            """
            INSERT INTO event (id, connection, kind, identity, received_at, project)
            VALUES (@id, @Connection, @Kind, @Identity, @receivedAt, @Project)
            ON CONFLICT (connection, identity) WHERE identity IS NOT NULL DO NOTHING RETURNING position
            """,
            new { id, item.Connection, item.Kind, item.Identity, receivedAt, item.Project },
            stop);
        if (position is not { } stored) return await FindAsync(session, item, stop);
        var (encoding, bytes) = BodyEncoding.Pack(item.Body);
        await session.ExecuteAsync("INSERT INTO body (position, encoding, bytes) VALUES (@stored, @encoding, @bytes)", new { stored, encoding, bytes }, stop);
        return new Appended { Position = stored, Id = id, Duplicate = false };
    }

    private static async Task<Appended> FindAsync(Session session, NewEvent item, CancellationToken stop)
    {
        var known = await session.FirstAsync<Rows.EventRow>(
            "SELECT position, id FROM event WHERE connection = @Connection AND identity = @Identity", new { item.Connection, item.Identity }, stop);
        return new Appended { Position = known!.Position, Id = known.Id, Duplicate = true };
    }
}
