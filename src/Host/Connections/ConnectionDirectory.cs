using System.Collections.Concurrent;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>Finds connections for each delivery without asking the database each time; another node's change is seen within seconds.</summary>
internal sealed class ConnectionDirectory(Hub hub, CredentialProtector protector, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (OpenConnection? Connection, long At)> _bySlug = new(StringComparer.Ordinal);

    public async Task<OpenConnection?> BySlugAsync(string slug, CancellationToken stop)
    {
        if (_bySlug.TryGetValue(slug, out var known) && clock.GetElapsedTime(known.At) < Freshness) return known.Connection;
        var row = await hub.ReadAsync(session => ConnectionStore.BySlugAsync(session, slug, stop), stop);
        var open = row is null ? null : Open(row);
        if (open is not null) _bySlug[slug] = (open, clock.GetTimestamp());
        return open;
    }

    public async Task<OpenConnection?> ByIdAsync(long id, CancellationToken stop)
    {
        var row = await hub.ReadAsync(session => ConnectionStore.FindAsync(session, id, stop), stop);
        return row is null ? null : Open(row);
    }

    public void Forget() => _bySlug.Clear();

    private OpenConnection Open(ConnectionRow row) => new()
    {
        Row = row,
        Secret = protector.Reveal(row.Secret),
        Token = row.Token is null ? null : protector.Reveal(row.Token),
    };
}
