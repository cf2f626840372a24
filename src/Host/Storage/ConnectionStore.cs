using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>The connections that people set up.</summary>
internal static class ConnectionStore
{
    public static Task<ConnectionRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ConnectionRow>("SELECT * FROM setup_connection WHERE id = @id", new { id }, stop);

    public static Task<ConnectionRow?> BySlugAsync(Session session, string slug, CancellationToken stop) =>
        session.FirstAsync<ConnectionRow>("SELECT * FROM setup_connection WHERE slug = @slug", new { slug }, stop);

    public static Task<ConnectionRow?> ByNameAsync(Session session, string name, CancellationToken stop) =>
        session.FirstAsync<ConnectionRow>("SELECT * FROM setup_connection WHERE name = @name", new { name }, stop);

    public static Task<IReadOnlyList<ConnectionRow>> AllAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<ConnectionRow>("SELECT * FROM setup_connection ORDER BY id", null, stop);

    /// <summary>Stores a new connection under the next number.</summary>
    public static async Task<ConnectionRow> AddAsync(Session session, ConnectionRow row, CancellationToken stop)
    {
        row.Id = 1 + await session.ScalarAsync<long>("SELECT coalesce(max(id), 0) FROM setup_connection", null, stop);
        await session.InsertAsync([row], stop);
        return row;
    }

    /// <returns>How many connections have that id.</returns>
    public static Task<int> SetStateAsync(Session session, long id, string state, string? reason, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE setup_connection SET state = @state, reason = @reason WHERE id = @id", new { id, state, reason }, stop);

    public static Task SetFollowsAsync(Session session, long id, string follows, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE setup_connection SET follows = @follows WHERE id = @id", new { id, follows }, stop);

    /// <summary>What the tool said of itself, and whether its events reach us.</summary>
    public static Task SetCheckAsync(Session session, long id, string? tool, string? reach, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE setup_connection SET tool = coalesce(@tool, tool), reach = coalesce(@reach, reach) WHERE id = @id", new { id, tool, reach }, stop);

    public static Task UpdateAsync(Session session, ConnectionRow row, CancellationToken stop) => session.UpsertAsync([row], stop);
}
