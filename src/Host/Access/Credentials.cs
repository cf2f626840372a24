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

    /// <summary>Makes an API key of a given value known, once.</summary>
    public Task AddKeyAsync(string key, string name, string role, CancellationToken stop) => AddAsync(key, Key, name, role, null, stop);

    /// <summary>Makes an API key that is good for a while.</summary>
    public async Task<string> LendKeyAsync(TimeSpan life, string name, string role, CancellationToken stop)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await AddAsync(key, Key, name, role, clock.Micros() + life.ToMicros(), stop);
        return key;
    }

    /// <summary>Makes a key unknown again.</summary>
    public Task ForgetKeyAsync(string key, CancellationToken stop) =>
        hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(key), Key, long.MinValue, stop), stop);

    /// <summary>Makes a link that opens one session.</summary>
    public async Task<string> MakeLinkAsync(TimeSpan life, CancellationToken stop)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await AddAsync(token, Link, "admin link", Roles.Admin, clock.Micros() + life.ToMicros(), stop);
        return token;
    }

    /// <returns>The role of a key; <see langword="null"/> for one that is not known, or no longer good.</returns>
    public async Task<string?> RoleOfKeyAsync(string key, CancellationToken stop) =>
        await hub.ReadAsync(session => CredentialStore.FindAsync(session, Hash(key), Key, stop), stop) is { } found && (found.ExpiresAt is null || found.ExpiresAt > clock.Micros()) ? found.Role : null;

    /// <summary>Uses a link up.</summary>
    /// <returns>Its role; <see langword="null"/> when it is unknown, used or too old.</returns>
    public async Task<string?> RedeemAsync(string token, CancellationToken stop) =>
        await hub.WriteAsync(session => CredentialStore.TakeAsync(session, Hash(token), Link, clock.Micros(), stop), stop);

    private Task AddAsync(string value, string kind, string name, string role, long? expiresAt, CancellationToken stop) => hub.WriteAsync(
        session => session.UpsertAsync([new CredentialRow { Hash = Hash(value), Kind = kind, Name = name, Role = role, CreatedAt = clock.Micros(), ExpiresAt = expiresAt }], stop), stop);

    // The values are long and random, so a fast hash is enough; looking one up by its hash tells a guesser nothing.
    private static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
