using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>A label config: its object tags and its control tags with their labels.</summary>
internal sealed record LabelConfig(IReadOnlyList<ObjectTag> Objects, IReadOnlyList<ControlTag> Controls)
{
    private static readonly string[] LabelNames = ["Label", "Choice", "Relation"];
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The data fields a task must have.</summary>
    public IEnumerable<string> RequiredData => Objects.Select(tag => tag.Value).Where(value => value.Length > 0).Distinct();

    public static LabelConfig Parse(string xml)
    {
        var tags = Load(xml).Descendants().Where(tag => tag.Name.LocalName != "Filter" && Attribute(tag, "name") is not null).ToList();
        var objects = tags.Where(IsObject).Select(ObjectTag.Of).ToList();
        var controls = tags.Where(tag => Attribute(tag, "toName") is not null).ToList();
        Validate(tags, controls);
        return new LabelConfig(objects, [.. controls.Select(control => Control(control, objects))]);
    }

    private static XElement Load(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Safe);
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw StudioException.Unforeseen(400, error.Message);
        }
    }

    private static bool IsObject(XElement tag) =>
        Attribute(tag, "toName") is null && (Attribute(tag, "value") ?? Attribute(tag, "valueList")) is not null;

    private static void Validate(List<XElement> tags, List<XElement> controls)
    {
        var names = tags.ConvertAll(tag => Attribute(tag, "name")!);
        foreach (var target in controls.SelectMany(control => Targets(control)).Where(target => !names.Contains(target)))
        {
            var known = PythonText.Repr(names.Order(StringComparer.Ordinal).ToArray(name => JsonValue.Create(name)));
            throw StudioException.Invalid("label_config", $"toName=\"{target}\" not found in names: {known}");
        }
    }

    private static ControlTag Control(XElement tag, List<ObjectTag> objects)
    {
        var targets = Targets(tag);
        var labels = tag.Descendants().Where(label => LabelNames.Contains(label.Name.LocalName) && Owner(label) == tag);
        return new ControlTag(
            Attribute(tag, "name")!, tag.Name.LocalName, targets,
            [.. objects.Where(candidate => targets.Contains(candidate.Name))], [.. labels.Select(LabelTag.Of)]);
    }

    private static XElement? Owner(XElement label) =>
        label.Ancestors().FirstOrDefault(tag => Attribute(tag, "name") is not null && Attribute(tag, "toName") is not null);

    private static string[] Targets(XElement control) => Attribute(control, "toName")!.Split(',', StringSplitOptions.TrimEntries);

    private static string? Attribute(XElement tag, string name) => tag.Attribute(name)?.Value;
}
