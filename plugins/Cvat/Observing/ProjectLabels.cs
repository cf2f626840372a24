using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Comparing;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat.Observing;

/// <summary>The labels of a project, to read with and to write down with what was drawn.</summary>
internal sealed class ProjectLabels(IReadOnlyList<JsonElement> raw)
{
    public Labels Read { get; } = Labels.Read(new Node(JsonElement.Parse(CanonicalJson.Text(All(raw))), "labels"));

    /// <summary>Those that the objects use.</summary>
    public JsonArray Of(IEnumerable<Part> parts)
    {
        var used = parts.Select(part => part.Object["label_id"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        return All(raw.Where(label => used.Contains(label.GetProperty("id").ToString())));
    }

    public static JsonArray All(IEnumerable<JsonElement> labels) => new([.. labels.Select(CanonicalJson.Of)]);
}
