using System.Globalization;

namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>
/// The questions of a project: one to each kind of object that its labels allow, and one to each attribute of a label, asked of each such object.
/// </summary>
internal static class SchemaReader
{
    private const string Any = "any";

    /// <summary>In the order in which the tool's editor offers them.</summary>
    private static readonly (string Type, FieldKind Kind)[] Kinds =
    [
        ("rectangle", FieldKind.Boxes), ("polygon", FieldKind.Polygons), ("polyline", FieldKind.Polygons), ("points", FieldKind.KeyPoints), ("ellipse", FieldKind.Ellipses),
        ("cuboid", FieldKind.KeyPoints), ("mask", FieldKind.Masks), ("skeleton", FieldKind.KeyPoints), ("tag", FieldKind.Choices),
    ];

    public static LabelSchema Read(Node labels) => new() { Fields = [.. Fields(Labels.Read(labels).All)], Raw = CanonicalJson.Text(CanonicalJson.Of(labels.Element)!) };

    public static string AttributeField(string label, string attribute) => $"{label}.{attribute}";

    private static IEnumerable<Field> Fields(IReadOnlyList<CvatLabel> labels)
    {
        foreach (var (type, kind) in Kinds)
        {
            string[] names = [.. labels.Where(label => label.Type == type || (label.Type == Any && type != "skeleton")).Select(label => label.Name)];
            if (names.Length > 0) yield return new() { Name = type, Kind = kind, ToolKind = type, Labels = names };
        }

        foreach (var label in labels)
        {
            foreach (var attribute in label.Attributes) yield return Attribute(label, attribute);
        }
    }

    private static Field Attribute(CvatLabel label, CvatAttribute attribute) => new()
    {
        Name = AttributeField(label.Name, attribute.Name),
        ToolKind = attribute.InputType,
        PerRegion = true,
        Kind = attribute.InputType switch
        {
            "select" or "radio" or "checkbox" => FieldKind.Choice,
            "number" => FieldKind.Number,
            _ => FieldKind.Text,
        },
        Labels = attribute.InputType switch
        {
            "select" or "radio" => attribute.Values,
            "checkbox" => ["true", "false"],
            _ => [],
        },
        Min = attribute.InputType == "number" ? Number(attribute.Values.ElementAtOrDefault(0)) : null,
        Max = attribute.InputType == "number" ? Number(attribute.Values.ElementAtOrDefault(1)) : null,
    };

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
