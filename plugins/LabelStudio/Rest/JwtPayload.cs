using System.Buffers.Text;
using System.Text.Json;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>What a JSON Web Token says of itself. It is not verified: the tool does that.</summary>
internal sealed record JwtPayload
{
    public string? TokenType { get; private init; }

    public DateTimeOffset? Expires { get; private init; }

    public static JwtPayload? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return payload.RootElement.ValueKind == JsonValueKind.Object ? Of(payload.RootElement) : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JwtPayload Of(JsonElement payload) => new()
    {
        TokenType = payload.TryGetProperty("token_type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null,
        Expires = payload.TryGetProperty("exp", out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt64(out var seconds)
            && seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
    };
}
