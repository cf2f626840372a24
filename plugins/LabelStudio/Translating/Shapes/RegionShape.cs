namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>One entry as a region of the model, its key and field still to be given.</summary>
internal static class RegionShape
{
    /// <returns><see langword="null"/> for an unknown type, and for an entry of a known one that does not hold together: it is kept as it is.</returns>
    public static Region? Read(ResultEntry entry) => (Shape(entry) ?? AnswerShapes.Read(entry)) is { } shape
        ? shape.Labels.Count > 0 ? shape : shape with { Labels = RegionLabels.Of(entry) }
        : null;

    private static Region? Shape(ResultEntry entry) => entry.Type switch
    {
        "rectanglelabels" or "rectangle" => ImageShapes.Box(entry),
        "polygonlabels" or "polygon" => ImageShapes.Polygon(entry),
        "ellipselabels" or "ellipse" => ImageShapes.Ellipse(entry),
        "keypointlabels" or "keypoint" => ImageShapes.KeyPoint(entry),
        "brushlabels" or "brush" => MaskShapes.Brush(entry),
        "bitmasklabels" or "bitmask" => MaskShapes.Bitmask(entry),
        "hypertextlabels" => TextShapes.Hypertext(entry),
        "paragraphlabels" => TextShapes.Paragraph(entry),
        "timeserieslabels" => TimeShapes.Series(entry),
        "timelinelabels" => TimeShapes.Timeline(entry),
        "videorectangle" => TrackShapes.Rectangle(entry),
        // The tag marks text, pages, dialogues and sound: only the place tells which.
        "labels" => TextShapes.Span(entry) ?? TextShapes.Paragraph(entry) ?? TextShapes.Hypertext(entry) ?? TimeShapes.Sound(entry) as Region,
        _ => null,
    };
}
