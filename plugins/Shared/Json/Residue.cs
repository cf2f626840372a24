using System.Globalization;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Shared.Json;

/// <summary>
/// What an entry holds beyond what the model tells of it, as a patch on what the model alone would write. By member name, or by place in a
/// list: an object is a patch on what is there; a list is a value put there, or with nothing in it, a member taken away.
/// </summary>
internal static class Residue
{
    /// <summary>Percent become fractions and percent again: their last digit may differ.</summary>
    private const double SameNumber = 1e-12;

    public static JsonObject? Between(JsonObject written, JsonObject raw)
    {
        var patch = new JsonObject();
        foreach (var name in written.Concat(raw).Select(member => member.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!raw.ContainsKey(name)) patch[name] = new JsonArray();
            else if (!written.ContainsKey(name)) patch[name] = Put(raw[name]);
            else if (Between(written[name], raw[name]) is { } difference) patch[name] = difference;
        }

        return patch.Count == 0 ? null : patch;
    }

    private static JsonNode? Between(JsonNode? written, JsonNode? raw) => (written, raw) switch
    {
        (JsonObject some, JsonObject other) => Between(some, other),
        (JsonArray some, JsonArray other) when some.Count == other.Count => Between(some, other),
        _ => IsSame(written, raw) ? null : Put(raw),
    };

    private static JsonObject? Between(JsonArray written, JsonArray raw)
    {
        var patch = new JsonObject();
        for (var place = 0; place < raw.Count; place++)
        {
            if (Between(written[place], raw[place]) is { } difference) patch[place.ToString(CultureInfo.InvariantCulture)] = difference;
        }

        return patch.Count == 0 ? null : patch;
    }

    private static bool IsSame(JsonNode? written, JsonNode? raw) =>
        CanonicalJson.ToDouble(written) is { } some && CanonicalJson.ToDouble(raw) is { } other
            ? Math.Abs(some - other) <= SameNumber * Math.Max(Math.Abs(some), Math.Abs(other))
            : JsonNode.DeepEquals(written, raw);

    private static JsonArray Put(JsonNode? value) => [value?.DeepClone()];

    public static void Apply(JsonNode? target, JsonObject patch)
    {
        if (target is JsonObject members) Apply(members, patch);
        if (target is JsonArray list) Apply(list, patch);
    }

    private static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (change is JsonObject inside) Apply(target[name], inside);
            else if (change is JsonArray { Count: 0 }) target.Remove(name);
            else if (change is JsonArray put) target[name] = put[0]?.DeepClone();
        }
    }

    private static void Apply(JsonArray target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= target.Count) continue;
            if (change is JsonObject inside) Apply(target[place], inside);
            else if (change is JsonArray { Count: > 0 } put) target[place] = put[0]?.DeepClone();
        }
    }
}
