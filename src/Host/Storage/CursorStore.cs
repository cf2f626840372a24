using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Storage;

/// <summary>How far each connection's events are translated.</summary>
internal static class CursorStore
{
    public static async Task<CursorRow> FindAsync(Session session, long connection, CancellationToken stop) =>
        await session.FirstAsync<CursorRow>("SELECT * FROM derived_cursor WHERE connection = @connection", new { connection }, stop)
        ?? new CursorRow { Connection = connection, NextId = 1 };

    /// <summary>Locks the cursor until the transaction ends, and tells whether it still stands where it was read: two nodes never translate the same events.</summary>
    public static async Task<bool> HoldsAsync(Session session, long connection, long expected, CancellationToken stop)
    {
        await session.ExecuteAsync("INSERT INTO derived_cursor (connection, position, next_id) VALUES (@connection, 0, 1) ON CONFLICT (connection) DO NOTHING", new { connection }, stop);
        return await session.ExecuteAsync("UPDATE derived_cursor SET position = position WHERE connection = @connection AND position = @expected", new { connection, expected }, stop) == 1;
    }

    /// <summary>Where translation stands for the house and every connection; 0 where it has not begun.</summary>
    public static async Task<IReadOnlyList<(long Connection, long Position)>> PositionsAsync(Session session, CancellationToken stop)
    {
        var reached = (await session.QueryAsync<CursorRow>("SELECT * FROM derived_cursor", null, stop)).ToDictionary(c => c.Connection, c => c.Position);
        var connections = await session.QueryAsync<long>("SELECT id FROM setup_connection", null, stop);
        return [.. connections.Prepend(House.Connection).Select(id => (id, reached.GetValueOrDefault(id)))];
    }
}
