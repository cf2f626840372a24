using System.Security.Cryptography;
using System.Text;

namespace LabelHub.FakeCvat.Webhooks;

/// <summary>How deliveries are signed.</summary>
public static class HookSignature
{
    public const string Header = "X-Signature-256";

    public static string Of(string secret, ReadOnlySpan<byte> body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
