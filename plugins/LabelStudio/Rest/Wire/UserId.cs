using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>A user is an id at one endpoint and an object with name and address at another; only the id is kept.</summary>
internal sealed class UserId : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var user = JsonDocument.ParseValue(ref reader);
        var id = user.RootElement;
        if (id.ValueKind == JsonValueKind.Object && id.TryGetProperty("id", out var inside)) id = inside;
        if (id.ValueKind == JsonValueKind.Null) return null;
        return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : throw new JsonException("A user is neither an id nor an object with one.");
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } id) writer.WriteNumberValue(id);
        else writer.WriteNullValue();
    }
}
