using System.Globalization;

namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>Turns a label configuration into the questions it asks.</summary>
internal static class SchemaReader
{
    private const double UsualStars = 5;

    private static readonly string[] Sides = ["left", "right"];

    public static LabelSchema Read(string xml)
    {
        var config = LabelConfig.Parse(xml);
        return new() { Fields = [.. config.Controls.Select(tag => Field(tag, config))], Raw = xml };
    }

    private static Field Field(ConfigTag tag, LabelConfig config) => new()
    {
        Name = tag.Name,
        Kind = FieldKinds.Of(tag, config),
        ToolKind = tag.Tag,
        Labels = tag.Tag == "Pairwise" ? Sides : [.. tag.Labels.Distinct(StringComparer.Ordinal)],
        OpenLabels = tag.Value?.StartsWith('$') == true || tag.Attribute("apiUrl") is not null,
        LabelsFrom = OffersLabels(tag) && tag.Value is ['$', .. var key] && key.Length > 0 ? key : null,
        MaxUses = MaxUses(tag),
        LeavesOnly = tag.IsSet("leafsOnly"),
        Min = tag.Tag == "Number" ? tag.Number("min") : null,
        Max = tag.Tag switch { "Number" => tag.Number("max"), "Rating" => tag.Number("maxRating") ?? UsualStars, _ => null },
        Required = tag.IsSet("required"),
        PerRegion = tag.IsSet("perRegion"),
        Conditional = tag.Conditions.Count > 0,
        Conditions = tag.Conditions,
        Attributes = new SortedDictionary<string, string>(tag.Attributes.Where(attribute => attribute.Key is not ("name" or "toName")).ToDictionary(), StringComparer.Ordinal),
    };

    /// <summary>Elsewhere a <c>value</c> from the item is what is filled in at first.</summary>
    private static bool OffersLabels(ConfigTag tag) => tag.Tag is "Choices" or "Taxonomy" || IsLabels(tag);

    private static bool IsLabels(ConfigTag tag) => tag.Tag.EndsWith("Labels", StringComparison.Ordinal);

    /// <summary>The control's limit counts for each of its labels that has none of its own.</summary>
    private static SortedDictionary<string, int> MaxUses(ConfigTag tag)
    {
        var limits = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int? all = IsLabels(tag) && int.TryParse(tag.Attribute("maxUsages"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
        foreach (var label in tag.Labels)
        {
            if (tag.Limits.TryGetValue(label, out var own)) limits[label] = own;
            else if (all is { } given) limits[label] = given;
        }

        return limits;
    }
}
