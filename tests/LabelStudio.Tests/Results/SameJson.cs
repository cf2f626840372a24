using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Masks;
using LabelHub.Plugin.LabelStudio.Masks;

namespace LabelHub.LabelStudio.Tests.Results;

/// <summary>Whether two pieces of JSON say the same: members in any order, numbers but for their last digit, masks by their pixels.</summary>
internal static class SameJson
{
    public static bool Of(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (null, null) => true,
        (JsonObject some, JsonObject others) => some.Count == others.Count && some.All(member => others.TryGetPropertyValue(member.Key, out var same) && Member(member.Key, member.Value, same)),
        (JsonArray some, JsonArray others) => some.Count == others.Count && some.Zip(others).All(pair => Of(pair.First, pair.Second)),
        (JsonValue some, JsonValue others) when some.GetValueKind() == JsonValueKind.Number && others.GetValueKind() == JsonValueKind.Number => Number(some, others),
        (JsonValue some, JsonValue others) => JsonNode.DeepEquals(some, others),
        _ => false,
    };

    /// <summary>Entries are the same in any order: labels that were apart from their shape come next to it.</summary>
    public static bool OfResults(JsonArray one, JsonArray other)
    {
        var left = other.ToList();
        foreach (var entry in one)
        {
            var place = left.FindIndex(same => Of(entry, same));
            if (place < 0) return false;
            left.RemoveAt(place);
        }

        return left.Count == 0;
    }

    private static bool Member(string name, JsonNode? one, JsonNode? other) => (name, one, other) switch
    {
        (_, JsonValue, JsonValue) when name == "imageDataURL" => Of(one, other) || (Png(one) is { } some && Png(other) is { } others && some.SequenceEqual(others)),
        (_, JsonArray some, JsonArray others) when name == "rle" => Of(one, other) || (Rle(some) is { } pixels && Rle(others) is { } same && pixels.SequenceEqual(same)),
        _ => Of(one, other),
    };

    private static bool Number(JsonValue one, JsonValue other)
    {
        if (one.ToJsonString() == other.ToJsonString()) return true;
        var (some, others) = (JsonElement.Parse(one.ToJsonString()).GetDouble(), JsonElement.Parse(other.ToJsonString()).GetDouble());
        return Math.Abs(some - others) <= 1e-12 * Math.Max(Math.Abs(some), Math.Abs(others));
    }

    /// <returns><see langword="null"/> for what is no list of bytes.</returns>
    private static bool[]? Rle(JsonArray packed) =>
        packed.All(value => value is JsonValue number && number.TryGetValue(out int part) && part is >= 0 and <= byte.MaxValue) ? SlowRle.Pixels(packed.Select(value => (byte)(int)value!)) : null;

    /// <returns><see langword="null"/> for what is no picture.</returns>
    private static bool[]? Png(JsonNode? url)
    {
        if (url is not JsonValue value || !value.TryGetValue(out string? text) || text.Split(',') is not [_, var packed]) return null;
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out var count) && PngMask.Read(bytes[..count]) is { } mask ? SomeMask.Pixels(mask.Runs) : null;
    }
}
