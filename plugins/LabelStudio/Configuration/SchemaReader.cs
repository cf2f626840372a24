namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>Turns a label configuration into the questions it asks.</summary>
internal static class SchemaReader
{
    public static LabelSchema Read(string xml)
    {
        var config = LabelConfig.Parse(xml);
        return new() { Fields = [.. config.Controls.Select(tag => Field(tag, config))], Raw = xml };
    }

    private static Field Field(ConfigTag tag, LabelConfig config) => new()
    {
        Name = tag.Name,
        Kind = Kind(tag, config),
        ToolKind = tag.Tag,
        Labels = [.. tag.Labels.Distinct(StringComparer.Ordinal)],
        OpenLabels = tag.Value?.StartsWith('$') == true || tag.Attribute("apiUrl") is not null,
        Required = tag.IsSet("required"),
        PerRegion = tag.IsSet("perRegion"),
        Conditional = tag.Conditional,
    };

    private static FieldKind Kind(ConfigTag tag, LabelConfig config) => tag.Tag switch
    {
        "Choices" => tag.Attribute("choice") == "multiple" ? FieldKind.Choices : FieldKind.Choice,
        "RectangleLabels" or "Rectangle" => FieldKind.Boxes,
        "PolygonLabels" or "Polygon" => FieldKind.Polygons,
        "Labels" => LabelsKind(tag, config),
        "TextArea" => FieldKind.Text,
        "Number" => FieldKind.Number,
        "Rating" => FieldKind.Rating,
        _ => FieldKind.Unknown,
    };

    /// <summary><c>Labels</c> marks text by itself; on an image it names what another control draws.</summary>
    private static FieldKind LabelsKind(ConfigTag tag, LabelConfig config)
    {
        var shown = config.Objects.FirstOrDefault(shown => shown.Name == tag.Target)?.Tag;
        var drawn = config.Controls.Where(other => other.Target == tag.Target).Select(other => other.Tag).ToHashSet();
        return (shown, drawn.Contains("Rectangle"), drawn.Contains("Polygon")) switch
        {
            ("Text", _, _) => FieldKind.Spans,
            ("Image", true, false) => FieldKind.Boxes,
            ("Image", false, true) => FieldKind.Polygons,
            _ => FieldKind.Unknown,
        };
    }
}
