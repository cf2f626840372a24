using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Facts;

/// <summary>How model objects are kept as JSON, and how contents are compared.</summary>
internal static class Content
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)
        ?? throw new JsonException($"A stored {typeof(T).Name} reads as null: '{json}'.");

    /// <summary>128 bits of SHA-256 as hexadecimal: equal contents have equal hashes.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>What of an annotation version is kept as JSON.</summary>
    public sealed record Work
    {
        public IReadOnlyList<Region> Regions { get; init; } = [];

        public TimeSpan? LeadTime { get; init; }

        public ImageSize? Image { get; init; }
    }
}
