using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat;

/// <summary>Objects as the editor writes them.</summary>
public static class Draw
{
    public static JsonObject Shapes(params JsonObject[] shapes) => new() { ["shapes"] = new JsonArray([.. shapes]) };

    public static JsonObject Tags(params JsonObject[] tags) => new() { ["tags"] = new JsonArray([.. tags]) };

    public static JsonObject Box(CvatProject project, string label, int frame, params double[] points) => Shape(project, label, frame, "rectangle", points);

    public static JsonObject Shape(CvatProject project, string label, int frame, string type, params double[] points) => new()
    {
        ["type"] = type,
        ["frame"] = frame,
        ["label_id"] = LabelId(project, label),
        ["group"] = 0,
        ["source"] = "manual",
        ["occluded"] = false,
        ["outside"] = false,
        ["z_order"] = 0,
        ["rotation"] = 0.0,
        ["points"] = new JsonArray([.. points.Select(point => JsonValue.Create(point))]),
        ["attributes"] = new JsonArray(),
    };

    public static JsonObject Tag(CvatProject project, string label, int frame) =>
        new() { ["frame"] = frame, ["label_id"] = LabelId(project, label), ["group"] = 0, ["source"] = "manual", ["attributes"] = new JsonArray() };

    /// <summary>Rectangles of a page of labels, such as <c>("crane", "rectangle")</c>.</summary>
    public static JsonArray Labels(params (string Name, string Type)[] labels) => [.. labels.Select(label => new JsonObject { ["name"] = label.Name, ["type"] = label.Type })];

    /// <summary>Objects of one kind as they were read, to be sent back changed.</summary>
    public static JsonObject Again(string kind, params IEnumerable<JsonObject> objects) => new() { [kind] = new JsonArray([.. objects.Select(one => one.DeepClone())]) };

    public static int LabelId(CvatProject project, string label)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.Labels.Single(known => known!["name"]!.GetValue<string>() == label)!["id"]!.GetValue<int>();
    }
}
