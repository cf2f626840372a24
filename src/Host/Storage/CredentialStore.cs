using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

internal static class CredentialStore
{
    public static Task<CredentialRow?> FindAsync(Session session, string hash, string kind, CancellationToken stop) =>
        session.FirstAsync<CredentialRow>("SELECT * FROM setup_credential WHERE hash = @hash AND kind = @kind", new { hash, kind }, stop);

    /// <summary>Takes a credential out, so that it works once.</summary>
    public static Task<CredentialRow?> TakeAsync(Session session, string hash, string kind, long now, CancellationToken stop) => session.FirstAsync<CredentialRow>(
        "DELETE FROM setup_credential WHERE hash = @hash AND kind = @kind AND (expires_at IS NULL OR expires_at > @now) RETURNING *", new { hash, kind, now }, stop);

    /// <summary>Takes out every credential of these kinds under a name.</summary>
    public static Task<int> DropAsync(Session session, IReadOnlyCollection<string> kinds, string name, CancellationToken stop) =>
        session.ExecuteAsync("DELETE FROM setup_credential WHERE kind IN @kinds AND name = @name", new { kinds = kinds.ToArray(), name }, stop);
}
