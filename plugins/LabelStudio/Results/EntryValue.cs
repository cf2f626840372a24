using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>The <c>value</c> of an entry: what the model tells of a region, in the tool's words and units.</summary>
internal static class EntryValue
{
    public static JsonObject Of(Region region, string type)
    {
        var value = Place(region, type);
        if (EntryTypes.LabelMember(type) is { } member && region.Labels.Count > 0) value[member] = Texts(region.Labels);
        return value;
    }

    /// <summary>A value without its labels: where it is, for another entry about the same place.</summary>
    public static JsonObject PlaceOf(JsonObject value, string type)
    {
        var place = (JsonObject)value.DeepClone();
        place.Remove(EntryTypes.Labels);
        if (EntryTypes.LabelMember(type) is { } member) place.Remove(member);
        return place;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonObject Place(Region region, string type) => region switch
    {
        BoxRegion box => new() { ["x"] = Percent.Of(box.X), ["y"] = Percent.Of(box.Y), ["width"] = Percent.Of(box.Width), ["height"] = Percent.Of(box.Height), ["rotation"] = box.Rotation },
        EllipseRegion ellipse => new() { ["x"] = Percent.Of(ellipse.X), ["y"] = Percent.Of(ellipse.Y), ["radiusX"] = Percent.Of(ellipse.RadiusX), ["radiusY"] = Percent.Of(ellipse.RadiusY), ["rotation"] = ellipse.Rotation },
        PolygonRegion polygon => new() { ["points"] = new JsonArray([.. polygon.Points.Select(Corner)]), ["closed"] = polygon.Closed },
        KeyPointsRegion { Points: [var point, ..] } => new() { ["x"] = Percent.Of(point.X), ["y"] = Percent.Of(point.Y) },
        MaskRegion mask => MaskValue.Of(mask, type),
        SpanRegion span => Said(span.Text, new() { ["start"] = span.Start, ["end"] = span.End }),
        HypertextRegion span => Said(span.Text, Hypertext(span)),
        ParagraphRegion span => Said(span.Text, Paragraph(span)),
        TimeRangeRegion range => TimeValue.Of(range),
        TrackRegion track => TrackValue.Of(track),
        _ => Answer(region, type),
    };

    private static JsonObject Answer(Region region, string type) => region switch
    {
        ChoicesRegion { Labels: var labels } when type == "pairwise" => new() { ["selected"] = labels.Count > 0 ? labels[0] : null },
        ChoicesRegion { Labels: var labels } when type == "taxonomy" => new() { [type] = new JsonArray([.. labels.Select(label => Texts(label.Split('/')))]) },
        ChoicesRegion { Labels: var labels } => new() { [type] = Texts(labels) },
        TextRegion text => new() { ["text"] = Texts(text.Texts) },
        NumberRegion number => new() { ["number"] = number.Value },
        RatingRegion rating => new() { ["rating"] = rating.Stars },
        DateTimeRegion date => new() { ["datetime"] = date.Text },
        RankingRegion { Groups: [{ Name: "", Items: var items }] } => new() { [type] = Texts(items) },
        RankingRegion { Groups: var groups } => new() { [type] = new JsonObject(groups.DistinctBy(group => group.Name).Select(group => KeyValuePair.Create(group.Name, (JsonNode?)Texts(group.Items)))) },
        _ => [],
    };

    private static JsonArray Corner(Point point) => [Percent.Of(point.X), Percent.Of(point.Y)];

    private static JsonObject Hypertext(HypertextRegion span)
    {
        var value = new JsonObject { ["start"] = span.StartPath, ["end"] = span.EndPath, ["startOffset"] = span.StartOffset, ["endOffset"] = span.EndOffset };
        if (span is { Start: { } start, End: { } end }) value["globalOffsets"] = new JsonObject { ["start"] = start, ["end"] = end };
        return value;
    }

    private static JsonObject Paragraph(ParagraphRegion span) => new()
    {
        ["start"] = ToolIds.Text(span.StartParagraph),
        ["end"] = ToolIds.Text(span.EndParagraph),
        ["startOffset"] = span.StartOffset,
        ["endOffset"] = span.EndOffset,
    };

    private static JsonObject Said(string? text, JsonObject value)
    {
        if (text is not null) value["text"] = text;
        return value;
    }
}
