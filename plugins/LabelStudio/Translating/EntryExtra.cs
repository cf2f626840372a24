using System.Text.Json.Nodes;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>What an entry tells beyond the region made of it: the difference to what that region would be written as.</summary>
internal static class EntryExtra
{
    /// <param name="region">The region.</param>
    /// <param name="entry">The entry it was made from.</param>
    /// <param name="labels">The entry its labels came in, where that is another one.</param>
    /// <param name="about">The entry of the region it answers about.</param>
    /// <param name="image">The size of the annotation's image.</param>
    public static string? Of(Region region, ResultEntry entry, ResultEntry? labels, ResultEntry? about, ImageSize? image)
    {
        var raw = EntryJson.Of(entry, region is MaskRegion ? entry : about);
        var draft = EntryJson.Draft(region, entry.Type, image, about is null ? null : EntryJson.Of(about, about));
        var patch = Residue.Between(draft, raw);
        if (labels is null) return Told(WithType(patch, entry.Type, EntryTypes.Of(region)));
        var second = Residue.Between(EntryDraft.Labels(region, raw), EntryJson.Of(labels, entry));
        return Told(new JsonArray(WithType(patch, entry.Type, EntryTypes.OfBare(region)), second));
    }

    private static string? Told(JsonNode? patch) => patch is null ? null : CanonicalJson.Text(patch);

    private static JsonObject? WithType(JsonObject? patch, string type, string usual)
    {
        if (type == usual) return patch;
        patch ??= [];
        patch["type"] = new JsonArray(JsonValue.Create(type));
        return patch;
    }
}
