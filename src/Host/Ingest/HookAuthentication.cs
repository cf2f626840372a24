using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Ingest;

/// <summary>Whether a delivery proves that its sender knows the connection's secret. Compares in constant time.</summary>
internal static class HookAuthentication
{
    /// <summary>A signature, where one is sent, must fit the raw bytes; else the secret itself must be in its header.</summary>
    /// <param name="info">What the connection's connector declares; <see langword="null"/> while none is loaded.</param>
    /// <param name="headers">The headers of the delivery.</param>
    /// <param name="secret">The connection's secret.</param>
    /// <param name="body">The raw body.</param>
    public static bool IsProved(ConnectorInfo? info, IHeaderDictionary headers, string secret, ReadOnlySpan<byte> body) =>
        info?.Signature is { } rule && (string?)headers[rule.Header] is { Length: > 0 } signature ? IsSigned(rule, signature, secret, body)
        : info?.SecretHeader is { } header && Same(headers[header], secret);

    public static string Sign(SignatureRule rule, string secret, ReadOnlySpan<byte> body) =>
        rule.Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static bool IsSigned(SignatureRule rule, string signature, string secret, ReadOnlySpan<byte> body)
    {
        // Some senders leave the prefix out; the digest decides.
        var hex = signature.StartsWith(rule.Prefix, StringComparison.OrdinalIgnoreCase) ? signature[rule.Prefix.Length..] : signature;
        return secret.Length > 0 && Same(rule.Prefix + hex.ToLowerInvariant(), Sign(rule, secret, body));
    }

    private static bool Same(string? given, string expected)
    {
        // Hashing first makes the comparison independent of the length given.
        Span<byte> left = stackalloc byte[SHA256.HashSizeInBytes], right = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(given ?? ""), left);
        SHA256.HashData(Encoding.UTF8.GetBytes(expected), right);
        return CryptographicOperations.FixedTimeEquals(left, right) && given is not null && expected.Length > 0;
    }
}
