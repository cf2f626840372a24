using System.Data.Common;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Takes due subjects under a lease and works on them.</summary>
internal static class Worklist
{
    /// <summary>Whatever ends the work early, a fault or the end of the host, gives back at once what it held: nobody waits for the lease to end.</summary>
    /// <returns>How many subjects were taken.</returns>
    public static async Task<int> WorkAsync(this Hub hub, string kind, string lane, int limit, TimeSpan lease, Func<IReadOnlyList<Claim>, Task> work, CancellationToken stop)
    {
        var claims = await hub.WriteAsync(session => WorkStore.ClaimAsync(session, kind, lane, limit, lease, stop), stop);
        if (claims.Count == 0) return 0;
        try
        {
            await work(claims);
            return claims.Count;
        }
        catch (Exception fault)
        {
            await GiveBackAsync(hub, claims, fault);
            throw;
        }
    }

    private static async Task GiveBackAsync(Hub hub, IReadOnlyList<Claim> claims, Exception fault)
    {
        var stopped = fault is OperationCanceledException;
        try
        {
            await hub.WriteAsync(
                async session =>
                {
                    foreach (var claim in claims)
                    {
                        await (stopped
                            ? WorkStore.ReleaseAsync(session, claim, TimeSpan.Zero, null, counts: false, CancellationToken.None)
                            : WorkStore.ReleaseAsync(session, claim, Backoff.After(claim.Attempts), $"{fault.GetType().Name}: {fault.Message}", counts: true, CancellationToken.None));
                    }
                },
                CancellationToken.None);
        }
        catch (DbException)
        {
            // The database is away, and tells whoever asks it next; the lease ends by itself.
        }
    }
}
