using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabelHub.Plugin.LabelStudio.Configuration;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The label configuration of a review project: question, item, answers, decision.</summary>
internal static partial class ReviewConfig
{
    /// <summary>Object tags that need nothing around them to show their value.</summary>
    private static readonly HashSet<string> Simple = ["Text", "HyperText", "Image", "Audio", "Video", "Paragraphs"];

    public static string For(LabelConfig source) => new XElement("View",
        new XElement("Header", new XAttribute("value", $"${ReviewWords.Question}")),
        Shown(source),
        new XElement("Header", new XAttribute("value", "Answers given")),
        new XElement("Text", new XAttribute("name", ReviewWords.Sheet), new XAttribute("value", $"${ReviewWords.Sheet}")),
        new XElement("Header", new XAttribute("value", "Which one is right?")),
        new XElement("Choices",
            new XAttribute("name", ReviewWords.Decision),
            new XAttribute("toName", ReviewWords.Sheet),
            new XAttribute("choice", "single"),
            new XAttribute("required", "true"),
            ReviewWords.Letters.Append(ReviewWords.NoneOfThese).Select(word => new XElement("Choice", new XAttribute("value", word)))))
        .ToString(SaveOptions.DisableFormatting);

    /// <summary>The keys of the item's data that the configuration shows; the tool refuses a task that lacks one.</summary>
    public static IReadOnlyList<string> Keys(LabelConfig source) => [.. SimpleObjects(source).Select(Key).Distinct(StringComparer.Ordinal)];

    private static List<XElement> Shown(LabelConfig source)
    {
        var objects = SimpleObjects(source).Select((tag, index) => Copy(tag, $"item{index + 1}")).ToList();
        return objects.Count > 0
            ? objects
            : [new XElement("Text", new XAttribute("name", ReviewWords.Item), new XAttribute("value", $"${ReviewWords.Item}"))];
    }

    private static IEnumerable<ConfigTag> SimpleObjects(LabelConfig source) =>
        source.Objects.Where(tag => Simple.Contains(tag.Tag) && PlainKey().IsMatch(tag.Value!));

    private static string Key(ConfigTag tag) => tag.Value![1..];

    private static XElement Copy(ConfigTag tag, string name) => new(tag.Tag,
        new XAttribute("name", name),
        new XAttribute("value", tag.Value!),
        tag.Attributes.Where(IsPlain).Select(attribute => new XAttribute(attribute.Key, attribute.Value)));

    private static bool IsPlain(KeyValuePair<string, string> attribute) =>
        attribute.Key is not ("name" or "value" or "visibleWhen" or "whenTagName" or "whenLabelValue" or "whenChoiceValue") && !attribute.Value.Contains('$');

    [GeneratedRegex("^\\$[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKey();
}
