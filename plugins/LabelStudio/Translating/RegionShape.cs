using System.Text.Json;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>One entry as a region of the model. The tool counts in percent of the image, the model in fractions.</summary>
internal static class RegionShape
{
    /// <summary>An entry of a known type that does not hold together is kept as it is, like one of an unknown type: nobody's work is dropped.</summary>
    public static Region Read(ResultEntry entry, ResultEntry? labels, string key, string field, bool fromPrediction)
    {
        var shape = Known(entry) ?? new UnknownRegion { Key = key, Field = field, ToolKind = entry.Type, Raw = entry.Raw };
        return shape with
        {
            Key = key,
            Field = field,
            Labels = labels?.Texts("labels") ?? entry.Texts(entry.Type) ?? [],
            FromPrediction = fromPrediction,
        };
    }

    private static Region? Known(ResultEntry entry) => entry.Type switch
    {
        "choices" => entry.Texts("choices") is not null ? new ChoicesRegion { Key = "", Field = "" } : null,
        "rectanglelabels" or "rectangle" => Box(entry),
        "polygonlabels" or "polygon" => Polygon(entry),
        "labels" => Span(entry),
        "textarea" => entry.Texts("text") is { } texts ? new TextRegion { Key = "", Field = "", Texts = texts } : null,
        "number" => entry.Number("number") is { } number ? new NumberRegion { Key = "", Field = "", Value = number } : null,
        "rating" => entry.Whole("rating") is { } stars ? new RatingRegion { Key = "", Field = "", Stars = stars } : null,
        _ => null,
    };

    private static BoxRegion? Box(ResultEntry entry) =>
        (entry.Number("x"), entry.Number("y"), entry.Number("width"), entry.Number("height")) is ({ } x, { } y, { } width, { } height)
            ? new()
            {
                Key = "",
                Field = "",
                X = x / 100,
                Y = y / 100,
                Width = width / 100,
                Height = height / 100,
                Rotation = entry.Number("rotation") ?? 0,
            }
            : null;

    private static PolygonRegion? Polygon(ResultEntry entry)
    {
        var points = entry.List("points")?.Select(Corner).ToList();
        return points is { Count: > 0 } && !points.Contains(null)
            ? new() { Key = "", Field = "", Points = [.. points.OfType<Point>()], Closed = entry.Flag("closed") ?? true }
            : null;
    }

    private static Point? Corner(JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && Finite(pair[0]) is { } x && Finite(pair[1]) is { } y
            ? new() { X = x / 100, Y = y / 100 }
            : null;

    private static double? Finite(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    /// <summary>Labels on audio have the same type and the same members, in seconds; they alone name a channel or a length.</summary>
    private static SpanRegion? Span(ResultEntry entry) =>
        entry.Whole("start") is { } start && entry.Whole("end") is { } end && !entry.IsAudio
            ? new() { Key = "", Field = "", Start = start, End = end, Text = entry.Text("text") }
            : null;
}
