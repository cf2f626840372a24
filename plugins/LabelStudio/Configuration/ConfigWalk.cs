using System.Globalization;
using System.Xml;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>One pass over the XML: what holds for an element's children is on the stack, so depth costs nothing.</summary>
internal sealed class ConfigWalk
{
    private const int MaxDepth = 100;

    /// <summary>A long label with many others nested in it would multiply.</summary>
    private const int MaxLabel = 1000;

    /// <summary>Its results name no control, so it goes under their type.</summary>
    private const string Relations = "Relations";

    private readonly Stack<Surroundings> _stack = new([new Surroundings(null, null, "", [])]);

    public List<ConfigTag> Tags { get; } = [];

    public void Step(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement) _stack.Pop();
        if (reader.NodeType != XmlNodeType.Element) return;
        if (_stack.Count > MaxDepth) throw new XmlException($"Elements are nested deeper than {MaxDepth}.");
        var inside = Enter(reader.LocalName, Attributes(reader), _stack.Peek());
        if (!reader.IsEmptyElement) _stack.Push(inside);
    }

    private Surroundings Enter(string tag, Dictionary<string, string> attributes, Surroundings around)
    {
        if (tag is "Label" or "Choice" or "Relation") return EnterLabel(attributes, around);
        if (ConfigConditions.Of(attributes) is { } condition) around = around with { Conditions = [.. around.Conditions, condition] };
        if (tag == Relations && attributes.TryAdd("name", EntryTypes.Relation)) attributes.TryAdd("toName", "");
        if (!attributes.ContainsKey("name")) return around;
        var (labels, limits) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        var named = new ConfigTag { Tag = tag, Attributes = attributes, Labels = labels, Limits = limits, Conditions = around.Conditions };
        Tags.Add(named);
        return named.IsControl ? around with { Labels = labels, Limits = limits, Path = "" } : around;
    }

    private static Surroundings EnterLabel(Dictionary<string, string> attributes, Surroundings around)
    {
        var word = attributes.GetValueOrDefault("alias") ?? attributes.GetValueOrDefault("value");
        if (around.Labels is null || string.IsNullOrEmpty(word)) return around;
        var label = around.Path + word;
        if (label.Length > MaxLabel) throw new XmlException($"A label is longer than {MaxLabel} characters: '{label[..40]}…'.");
        around.Labels.Add(label);
        if (int.TryParse(attributes.GetValueOrDefault("maxUsages"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)) around.Limits![label] = limit;
        return around with { Path = label + "/" };
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute()) attributes[reader.LocalName] = reader.Value;
        reader.MoveToElement();
        return attributes;
    }

    private sealed record Surroundings(List<string>? Labels, SortedDictionary<string, int>? Limits, string Path, IReadOnlyList<FieldCondition> Conditions);
}
