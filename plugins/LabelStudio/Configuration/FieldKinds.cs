namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>What kind of answer a control takes.</summary>
internal static class FieldKinds
{
    public static FieldKind Of(ConfigTag tag, LabelConfig config) => Drawn(tag.Tag) ?? tag.Tag switch
    {
        "Choices" => tag.Attribute("choice") == "multiple" ? FieldKind.Choices : FieldKind.Choice,
        // Which of the two is better is a choice of one.
        "Pairwise" => FieldKind.Choice,
        "Taxonomy" => FieldKind.Taxonomy,
        "Labels" => Labels(tag, config),
        "HyperTextLabels" => FieldKind.Hypertext,
        "ParagraphLabels" => FieldKind.Paragraphs,
        "TimeSeriesLabels" or "TimelineLabels" => FieldKind.TimeRanges,
        "VideoRectangle" => FieldKind.Tracks,
        "TextArea" => FieldKind.Text,
        "Number" => FieldKind.Number,
        "Rating" => FieldKind.Rating,
        "DateTime" => FieldKind.DateTime,
        "Ranker" => FieldKind.Ranking,
        "Relations" => FieldKind.Relations,
        _ => FieldKind.Unknown,
    };

    private static FieldKind? Drawn(string tag) => tag switch
    {
        "RectangleLabels" or "Rectangle" => FieldKind.Boxes,
        "PolygonLabels" or "Polygon" => FieldKind.Polygons,
        "EllipseLabels" or "Ellipse" => FieldKind.Ellipses,
        "KeyPointLabels" or "KeyPoint" => FieldKind.KeyPoints,
        "BrushLabels" or "Brush" or "BitmaskLabels" or "Bitmask" => FieldKind.Masks,
        _ => null,
    };

    /// <summary><c>Labels</c> marks text and sound by itself; on an image or a video it names what another control draws.</summary>
    private static FieldKind Labels(ConfigTag tag, LabelConfig config) => config.Objects.FirstOrDefault(shown => shown.Name == tag.Target)?.Tag switch
    {
        "Text" => FieldKind.Spans,
        "HyperText" => FieldKind.Hypertext,
        "Paragraphs" => FieldKind.Paragraphs,
        "Audio" or "AudioPlus" or "TimeSeries" => FieldKind.TimeRanges,
        "Video" => config.Controls.Any(other => other.Target == tag.Target && other.Tag == "VideoRectangle") ? FieldKind.Tracks : FieldKind.Unknown,
        "Image" => config.Controls.Where(other => other.Target == tag.Target).Select(other => Drawn(other.Tag)).OfType<FieldKind>().Distinct().ToList() is [var only]
            ? only
            : FieldKind.Unknown,
        _ => FieldKind.Unknown,
    };
}
