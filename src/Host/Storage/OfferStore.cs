using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Projects that were found in tools, and wait for a person to follow them.</summary>
internal static class OfferStore
{
    public static Task<IReadOnlyList<OfferRow>> OfConnectionAsync(Session session, long connection, CancellationToken stop) =>
        session.QueryAsync<OfferRow>("SELECT * FROM setup_offer WHERE connection = @connection ORDER BY found_at, remote_id", new { connection }, stop);

    /// <summary>Every one that nobody declined.</summary>
    public static Task<IReadOnlyList<OfferRow>> OpenAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<OfferRow>("SELECT * FROM setup_offer WHERE NOT declined ORDER BY found_at, remote_id", null, stop);

    /// <summary>Offers what was found; what was declined stays declined.</summary>
    public static async Task OfferAsync(Session session, IReadOnlyCollection<OfferRow> found, CancellationToken stop)
    {
        foreach (var row in found)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO setup_offer (connection, remote_id, title, items, found_at, declined) VALUES (@Connection, @RemoteId, @Title, @Items, @FoundAt, @Declined)
                ON CONFLICT (connection, remote_id) DO UPDATE SET title = excluded.title, items = excluded.items
                """,
                row,
                stop);
        }
    }

    /// <summary>Takes away what is followed now, or gone from the tool.</summary>
    public static Task KeepAsync(Session session, long connection, string[] offered, CancellationToken stop) =>
        session.ExecuteAsync("DELETE FROM setup_offer WHERE connection = @connection AND remote_id NOT IN @offered", new { connection, offered }, stop);

    /// <returns>How many such offers there are.</returns>
    public static Task<int> DeclineAsync(Session session, long connection, string remote, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE setup_offer SET declined = @yes WHERE connection = @connection AND remote_id = @remote", new { connection, remote, yes = true }, stop);
}
