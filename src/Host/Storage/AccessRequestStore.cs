using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Who waits to be let in to their own page.</summary>
internal static class AccessRequestStore
{
    /// <summary>Those that no lead has answered, the oldest first.</summary>
    public static Task<IReadOnlyList<AccessRequestRow>> OpenAsync(Session session, long now, CancellationToken stop) => session.QueryAsync<AccessRequestRow>(
        "SELECT * FROM setup_access_request WHERE contributor_id IS NULL AND expires_at > @now ORDER BY id", new { now }, stop);

    public static Task<AccessRequestRow?> FindAsync(Session session, long id, long now, CancellationToken stop) => session.FirstAsync<AccessRequestRow>(
        "SELECT * FROM setup_access_request WHERE id = @id AND contributor_id IS NULL AND expires_at > @now", new { id, now }, stop);

    public static Task<AccessRequestRow?> FindAsync(Session session, string hash, long now, CancellationToken stop) => session.FirstAsync<AccessRequestRow>(
        "SELECT * FROM setup_access_request WHERE hash = @hash AND expires_at > @now", new { hash, now }, stop);

    /// <summary>Keeps a request, unless as many wait as a lead could ever look at. What is too old goes.</summary>
    /// <returns>Whether it is kept.</returns>
    public static async Task<bool> AddAsync(Session session, AccessRequestRow row, int most, CancellationToken stop)
    {
        await session.ExecuteAsync("DELETE FROM setup_access_request WHERE expires_at <= @AskedAt", row, stop);
        if (await session.ScalarAsync<long>("SELECT count(*) FROM setup_access_request", null, stop) >= most) return false;
        await session.InsertAsync([row], stop);
        return true;
    }

    /// <returns>Whether it was still open.</returns>
    public static async Task<bool> ApproveAsync(Session session, long id, long contributor, long now, CancellationToken stop) => await session.ExecuteAsync(
        "UPDATE setup_access_request SET contributor_id = @contributor WHERE id = @id AND contributor_id IS NULL AND expires_at > @now", new { id, contributor, now }, stop) == 1;

    public static async Task<bool> DeclineAsync(Session session, long id, CancellationToken stop) =>
        await session.ExecuteAsync("DELETE FROM setup_access_request WHERE id = @id AND contributor_id IS NULL", new { id }, stop) == 1;

    /// <summary>Takes an approved request out, so that it lets one browser in, once.</summary>
    public static Task<long?> TakeAsync(Session session, string hash, long now, CancellationToken stop) => session.ScalarAsync<long?>(
        "DELETE FROM setup_access_request WHERE hash = @hash AND contributor_id IS NOT NULL AND expires_at > @now RETURNING contributor_id", new { hash, now }, stop);
}
