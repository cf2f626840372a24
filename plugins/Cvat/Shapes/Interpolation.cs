using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Cvat.Shapes;

/// <summary>Where a tracked object is between two of its key frames: on a straight way, as the tool draws it. Where the two do not fit each other, it stays where it was.</summary>
internal static class Interpolation
{
    /// <param name="from">The key before.</param>
    /// <param name="to">The key after; <see langword="null"/> for the last one.</param>
    /// <param name="share">How far on the way, from 0 to 1.</param>
    public static JsonObject Between(JsonObject from, JsonObject? to, double share)
    {
        var at = (JsonObject)from.DeepClone();
        if (to is null || Text(from["type"]) != Text(to["type"]) || Text(from["type"]) == "mask") return at;
        if (Numbers(from["points"]) is { } start && Numbers(to["points"]) is { } end && start.Count == end.Count) at["points"] = Mixed(start, end, share);
        if (CanonicalJson.ToDouble(from["rotation"]) is { } turn && CanonicalJson.ToDouble(to["rotation"]) is { } next) at["rotation"] = Turned(turn, next, share);
        if (from["elements"] is JsonArray parts && to["elements"] is JsonArray others && parts.Count == others.Count)
        {
            at["elements"] = new JsonArray([.. parts.Zip(others, (part, other) => part is JsonObject one && other is JsonObject two ? Between(one, two, share) : part?.DeepClone())]);
        }

        return at;
    }

    private static JsonArray Mixed(IReadOnlyList<double> from, IReadOnlyList<double> to, double share) =>
        new([.. from.Zip(to, (start, end) => JsonValue.Create(start + ((end - start) * share)))]);

    /// <summary>The shorter way round.</summary>
    private static double Turned(double from, double to, double share)
    {
        var way = (((to - from) % 360) + 540) % 360 - 180;
        return (from + (way * share) + 360) % 360;
    }

    private static List<double>? Numbers(JsonNode? list)
    {
        if (list is not JsonArray values) return null;
        var numbers = values.Select(CanonicalJson.ToDouble).ToList();
        return numbers.Contains(null) ? null : [.. numbers.OfType<double>()];
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
