using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Testing.Recordings;

/// <summary>How recordings and outcomes are written. Numbers and order never depend on the culture.</summary>
internal static class RecordedJson
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(RecordedLine line) => JsonSerializer.Serialize(line with { Changes = [.. line.Changes.Select(Whole)] }, Options);

    /// <summary>The text of something a rule said, by which two outcomes are compared.</summary>
    public static string Write(object said) => JsonSerializer.Serialize(said, said.GetType(), Options);

    public static ToolChange Whole(ToolChange change) =>
        change is ItemSeen { Data.ValueKind: JsonValueKind.Undefined } item ? item with { Data = NoData } : change;
}
