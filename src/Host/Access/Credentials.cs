using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Access;

/// <summary>Keys and one-time links. Only their hashes are stored.</summary>
internal sealed class Credentials(Hub hub, TimeProvider clock)
{
    private const string Key = "key";
    private const string Link = "link";
    private const string OwnLink = "own-link";
    private const string OwnSession = "own-session";

    /// <summary>Makes an API key of a given value known, once.</summary>
    public Task AddKeyAsync(string key, string name, string role, CancellationToken stop) => AddAsync(key, Key, name, role, null, stop);

    /// <summary>Makes an API key that is good for a while.</summary>
    public Task<string> LendKeyAsync(TimeSpan life, string name, string role, CancellationToken stop) => LendAsync(Key, name, role, life, stop);

    /// <summary>Makes a key unknown again.</summary>
    public Task ForgetKeyAsync(string key, CancellationToken stop) =>
        hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(key), Key, long.MinValue, stop), stop);

    /// <summary>Makes a link that opens one session.</summary>
    /// <param name="life">How long it is good.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="name">Who it is for: what they do is written down under this name.</param>
    public Task<string> MakeLinkAsync(TimeSpan life, CancellationToken stop, string name = "admin") => LendAsync(Link, name, Roles.Admin, life, stop);

    /// <returns>The role of a key; <see langword="null"/> for one that is not known, or no longer good.</returns>
    public async Task<string?> RoleOfKeyAsync(string key, CancellationToken stop) =>
        await hub.ReadAsync(session => CredentialStore.FindAsync(session, Hash(key), Key, stop), stop) is { } found && (found.ExpiresAt is null || found.ExpiresAt > clock.Micros()) ? found.Role : null;

    /// <summary>Uses a link up.</summary>
    /// <returns>Who it is for and as what; <see langword="null"/> when it is unknown, used or too old.</returns>
    public async Task<CredentialRow?> RedeemAsync(string token, CancellationToken stop) =>
        await hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(token), Link, clock.Micros(), stop), stop);

    /// <summary>Makes a link that opens a contributor's own page once.</summary>
    public Task<string> MakeOwnLinkAsync(long contributor, TimeSpan life, CancellationToken stop) => LendAsync(OwnLink, Name(contributor), Roles.Contributor, life, stop);

    /// <summary>Uses a contributor's link up.</summary>
    /// <returns>Whose it is; <see langword="null"/> when it is unknown, used or too old.</returns>
    public async Task<long?> RedeemOwnLinkAsync(string token, CancellationToken stop) =>
        await hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(token), OwnLink, clock.Micros(), stop), stop) is { } row ? Contributor(row) : null;

    /// <summary>Begins a contributor's session, which a lead can end.</summary>
    public Task<string> OpenOwnSessionAsync(long contributor, TimeSpan life, CancellationToken stop) => LendAsync(OwnSession, Name(contributor), Roles.Contributor, life, stop);

    /// <returns>Whose session it is; <see langword="null"/> when it has ended.</returns>
    public async Task<long?> OwnerOfSessionAsync(string token, CancellationToken stop) =>
        await hub.ReadAsync(session => CredentialStore.FindAsync(session, Hash(token), OwnSession, stop), stop) is { } row && row.ExpiresAt > clock.Micros() ? Contributor(row) : null;

    public Task CloseOwnSessionAsync(string token, CancellationToken stop) =>
        hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(token), OwnSession, long.MinValue, stop), stop);

    /// <summary>Ends every session and link of a contributor.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> EndOwnAsync(long contributor, CancellationToken stop) =>
        hub.WriteAsync(session => CredentialStore.DropAsync(session, [OwnLink, OwnSession], Name(contributor), stop), stop);

    private async Task<string> LendAsync(string kind, string name, string role, TimeSpan life, CancellationToken stop)
    {
        var value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await AddAsync(value, kind, name, role, clock.Micros() + life.ToMicros(), stop);
        return value;
    }

    private static string Name(long contributor) => contributor.ToString(CultureInfo.InvariantCulture);

    private static long Contributor(CredentialRow row) => long.Parse(row.Name, CultureInfo.InvariantCulture);

    private Task AddAsync(string value, string kind, string name, string role, long? expiresAt, CancellationToken stop) => hub.WriteAsync(
        session => session.UpsertAsync([new CredentialRow { Hash = Hash(value), Kind = kind, Name = name, Role = role, CreatedAt = clock.Micros(), ExpiresAt = expiresAt }], stop), stop);

    // The values are long and random, so a fast hash is enough; looking one up by its hash tells a guesser nothing.
    public static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
