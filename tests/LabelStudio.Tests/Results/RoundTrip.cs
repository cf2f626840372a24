using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.LabelStudio.Tests.Results;

/// <summary>The way of a result through LabelHub.</summary>
internal static class RoundTrip
{
    /// <summary>As the host keeps the content of an annotation.</summary>
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static AnnotationSeen Read(JsonArray results) => Read(results.ToJsonString());

    public static AnnotationSeen Read(string results)
    {
        var seen = Some.Annotation(results);
        return seen with { Regions = [.. Text(seen).Select(text => JsonSerializer.Deserialize<Region>(text, Stored)!)] };
    }

    public static JsonArray Write(AnnotationSeen seen) => ResultWriter.Write(seen.Regions, seen.Image);

    public static IEnumerable<string> Text(AnnotationSeen seen) => seen.Regions.Select(region => JsonSerializer.Serialize(region, Stored));
}
