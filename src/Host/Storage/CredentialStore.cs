using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

internal static class CredentialStore
{
    public static Task<CredentialRow?> FindAsync(Session session, string hash, string kind, CancellationToken stop) =>
        session.FirstAsync<CredentialRow>("SELECT * FROM setup_credential WHERE hash = @hash AND kind = @kind", new { hash, kind }, stop);

    /// <summary>Takes a credential out, so that it works once.</summary>
    public static Task<string?> TakeAsync(Session session, string hash, string kind, long now, CancellationToken stop) => session.ScalarAsync<string>(
        "DELETE FROM setup_credential WHERE hash = @hash AND kind = @kind AND (expires_at IS NULL OR expires_at > @now) RETURNING role", new { hash, kind, now }, stop);
}
