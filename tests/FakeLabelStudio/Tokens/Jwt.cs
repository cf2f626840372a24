using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tokens;

/// <summary>An HS256 JSON web token: three base64url parts.</summary>
internal sealed class Jwt(byte[] key)
{
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Write(JsonObject claims)
    {
        var content = $"{Header}.{Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{content}.{Sign(content)}";
    }

    /// <summary>The claims, or null when the text is no token of ours.</summary>
    public JsonObject? Read(string token)
    {
        var dot = token.LastIndexOf('.');
        if (dot < 0 || token.Count(unit => unit == '.') != 2 || !Matches(Sign(token[..dot]), token[(dot + 1)..]))
        {
            return null;
        }

        return Claims(token.Split('.')[1]);
    }

    private static JsonObject? Claims(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (Exception notOurs) when (notOurs is JsonException or FormatException)
        {
            return null;
        }
    }

    private string Sign(string content) => Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));

    private static bool Matches(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
