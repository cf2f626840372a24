using System.Xml.Linq;

namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>What is labeled: a text, an image. Its value names the task's data field.</summary>
internal sealed record ObjectTag(string Name, string Type, string Value, string? ValueType)
{
    public static ObjectTag Of(XElement tag) => new(
        tag.Attribute("name")!.Value, tag.Name.LocalName,
        (tag.Attribute("value") ?? tag.Attribute("valueList"))!.Value.TrimStart('$'), tag.Attribute("valueType")?.Value);
}
