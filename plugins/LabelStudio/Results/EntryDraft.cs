using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>An entry as the model alone tells it.</summary>
internal static class EntryDraft
{
    /// <summary>What all entries about one place have in common.</summary>
    private static readonly string[] Shared = ["to_name", "original_width", "original_height", "image_rotation", "original_length", "item_index"];

    /// <param name="region">The region.</param>
    /// <param name="type">The entry's type.</param>
    /// <param name="image">The size of the annotation's image, where there is one.</param>
    /// <param name="about">The entry of the region it answers about: the tool repeats its place.</param>
    /// <param name="target">The object its control is about, where that is known from elsewhere.</param>
    public static JsonObject Of(Region region, string type, ImageSize? image, JsonObject? about, string? target = null)
    {
        if (region is RelationRegion relation) return Relation(relation);
        var entry = new JsonObject { ["id"] = region.About ?? region.Key, ["from_name"] = region.Field };
        if (target is not null) entry["to_name"] = target;
        entry["type"] = type;
        if (!region.FromPrediction) entry["origin"] = "manual";
        if (about is not null) CopyShared(about, entry);
        else if (image is { } size && IsOnImage(region)) Add(size, entry);
        entry["value"] = With(about, EntryValue.Of(region, type));
        return entry;
    }

    /// <summary>The labels of a shape that has none of its own.</summary>
    public static JsonObject Labels(Region region, JsonObject shape)
    {
        var entry = new JsonObject { ["id"] = shape["id"]?.DeepClone(), ["from_name"] = region.Field, ["type"] = EntryTypes.Labels };
        if (shape.TryGetPropertyValue("origin", out var origin)) entry["origin"] = origin?.DeepClone();
        CopyShared(shape, entry);
        entry["value"] = With(shape, new() { [EntryTypes.Labels] = EntryValue.Texts(region.Labels) });
        return entry;
    }

    private static JsonObject Relation(RelationRegion relation)
    {
        var entry = new JsonObject
        {
            ["type"] = EntryTypes.Relation,
            ["from_id"] = relation.From,
            ["to_id"] = relation.To,
            ["direction"] = relation.Direction switch { RelationDirection.Backward => "left", RelationDirection.Both => "bi", _ => "right" },
        };
        if (relation.Labels.Count > 0) entry["labels"] = EntryValue.Texts(relation.Labels);
        return entry;
    }

    private static JsonObject With(JsonObject? about, JsonObject value)
    {
        if (about?["value"] is not JsonObject place) return value;
        var whole = EntryValue.PlaceOf(place, about["type"]?.ToString() ?? "");
        foreach (var (name, member) in value) whole[name] = member?.DeepClone();
        return whole;
    }

    private static void CopyShared(JsonObject from, JsonObject to)
    {
        foreach (var name in Shared)
        {
            if (from.TryGetPropertyValue(name, out var member)) to[name] = member?.DeepClone();
        }
    }

    private static bool IsOnImage(Region region) => region is BoxRegion or PolygonRegion or EllipseRegion or KeyPointsRegion or MaskRegion;

    private static void Add(ImageSize size, JsonObject entry)
    {
        entry["original_width"] = size.Width;
        entry["original_height"] = size.Height;
        entry["image_rotation"] = 0;
    }
}
