using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>Regions as the tool's <c>result</c>: what the model tells of each, and what the tool had told beyond it.</summary>
internal static class ResultWriter
{
    /// <param name="regions">The regions of one annotation or prediction.</param>
    /// <param name="image">The size of its image, where there is one.</param>
    /// <param name="target">The object that a control is about, for regions that did not come from the tool.</param>
    public static JsonArray Write(IReadOnlyList<Region> regions, ImageSize? image = null, Func<string, string?>? target = null)
    {
        var entries = regions.Where(region => region.About is null)
            .ToDictionary(region => region.Key, region => Entries(region, image, about: null, target), StringComparer.Ordinal);
        return [.. regions.SelectMany(region => region.About is { } about
            ? Entries(region, image, entries.GetValueOrDefault(about)?[0], target)
            : entries[region.Key])];
    }

    private static IReadOnlyList<JsonObject> Entries(Region region, ImageSize? image, JsonObject? about, Func<string, string?>? target)
    {
        if (region is UnknownRegion unknown) return [JsonNode.Parse(unknown.Raw)!.AsObject()];
        var extra = region.Extra is null ? null : JsonNode.Parse(region.Extra);
        if (extra is not JsonArray pair) return [Patched(Draft(region, EntryTypes.Of(region), extra as JsonObject, image, about, target), extra)];
        var shape = Patched(Draft(region, EntryTypes.OfBare(region), pair[0] as JsonObject, image, about, target), pair[0]);
        return [shape, Patched(EntryDraft.Labels(region, shape), pair[1])];
    }

    private static JsonObject Draft(Region region, string type, JsonObject? extra, ImageSize? image, JsonObject? about, Func<string, string?>? target)
    {
        // The type says under which name the labels are, so it is known first.
        var told = extra?["type"] as JsonArray;
        return EntryDraft.Of(region, told is [{ } word] ? word.ToString() : type, image, about, target?.Invoke(region.Field));
    }

    private static JsonObject Patched(JsonObject entry, JsonNode? extra)
    {
        if (extra is JsonObject patch) Residue.Apply(entry, patch);
        return entry;
    }
}
