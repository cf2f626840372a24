using System.Xml.Linq;

namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>One answer of a question, known by its alias where it has one.</summary>
internal sealed record LabelTag(string Key, IReadOnlyList<KeyValuePair<string, string>> Attributes)
{
    public static LabelTag Of(XElement tag) => new(
        (tag.Attribute("alias") ?? tag.Attribute("value"))?.Value ?? "",
        [.. tag.Attributes().Select(attribute => KeyValuePair.Create(attribute.Name.LocalName, attribute.Value))]);
}
