using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Host.Ingest;

/// <summary>Whether a delivery proves that its sender knows the connection's secret. Compares in constant time.</summary>
internal static class HookAuthentication
{
    public const string SignatureHeader = "X-Signature-256";
    private const string Scheme = "sha256=";

    /// <summary>A signature, where one is sent, must fit the raw bytes; else the secret itself must be in its header.</summary>
    public static bool IsProved(string? signature, string? secretHeader, string secret, ReadOnlySpan<byte> body) =>
        string.IsNullOrEmpty(signature) ? Same(secretHeader, secret) : IsSigned(signature, secret, body);

    public static string Sign(string secret, ReadOnlySpan<byte> body) =>
        Scheme + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static bool IsSigned(string signature, string secret, ReadOnlySpan<byte> body)
    {
        // Some senders leave the scheme out; the digest decides.
        var hex = signature.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? signature[Scheme.Length..] : signature;
        return Same(Scheme + hex.ToLowerInvariant(), Sign(secret, body));
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
