using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>An entry as it came, in canonical form. Pixels that are told elsewhere are not taken along: a mask may have a million of them.</summary>
internal static class EntryJson
{
    /// <summary>What stands for pixels told elsewhere.</summary>
    private static JsonNode Pixels => JsonValue.Create(true);

    /// <param name="entry">The entry.</param>
    /// <param name="place">The entry that tells the pixels: itself, if it is read as a mask, or the one it repeats.</param>
    public static JsonObject Of(ResultEntry entry, ResultEntry? place) =>
        CanonicalJson.Members(entry.Element, (name, member) => name == "value" && member.ValueKind == JsonValueKind.Object
            ? CanonicalJson.Members(member, (inside, value) => ArePixels(inside) && IsTold(inside, value, place) ? Pixels : CanonicalJson.Of(value))
            : CanonicalJson.Of(member));

    /// <summary>What the model alone would write, with the same stand-in.</summary>
    public static JsonObject Draft(Region region, string type, ImageSize? image, JsonObject? about)
    {
        var draft = EntryDraft.Of(region is MaskRegion mask ? mask with { Width = 0, Height = 0, Runs = [] } : region, type, image, about);
        if (region is MaskRegion && draft["value"] is JsonObject value)
        {
            foreach (var name in value.Select(member => member.Key).Where(ArePixels).ToList()) value[name] = Pixels;
        }

        return draft;
    }

    private static bool ArePixels(string name) => name is MaskValue.Rle or MaskValue.Image;

    private static bool IsTold(string name, JsonElement value, ResultEntry? place) =>
        place is not null && place.Value.ValueKind == JsonValueKind.Object && place.Value.TryGetProperty(name, out var told) && JsonElement.DeepEquals(value, told);
}
