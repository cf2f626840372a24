using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Projects;

internal static class LabelConfigShape
{
    private static readonly string[] WholeTask = ["Choices", "TextArea", "Rating", "Number", "DateTime", "Taxonomy"];

    public static JsonObject Parsed(LabelConfig config) => Members(config.Controls, control => new JsonObject
    {
        ["type"] = control.Type,
        ["to_name"] = control.Targets.ToArray(name => JsonValue.Create(name)),
        ["inputs"] = control.Inputs.ToArray(Input),
        ["labels"] = control.Labels.ToArray(label => JsonValue.Create(label.Key)),
        ["labels_attrs"] = Labels(control.Labels, Attributes),
    });

    public static JsonObject Weights(LabelConfig config) => Members(config.Controls, control => new JsonObject
    {
        ["overall"] = 1.0,
        ["type"] = control.Type,
        ["labels"] = Labels(control.Labels, _ => JsonValue.Create(1.0)),
    });

    public static JsonObject DataTypes(LabelConfig config) =>
        new(config.Objects.DistinctBy(tag => tag.Value).Select(tag => Member(tag.Value, JsonValue.Create(tag.Type))));

    public static bool IsForBulk(LabelConfig config) =>
        config.Controls.Count > 0 && config.Controls.All(control => WholeTask.Contains(control.Type));

    /// <summary>A signed 64-bit number, as a rule beyond what a double can hold.</summary>
    public static long Hash(string xml) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(xml)));

    private static JsonObject Input(ObjectTag tag) => new()
    {
        ["type"] = tag.Type,
        ["valueType"] = tag.ValueType,
        ["value"] = tag.Value,
    };

    private static JsonObject Attributes(LabelTag label) =>
        new(label.Attributes.Select(attribute => Member(attribute.Key, JsonValue.Create(attribute.Value))));

    private static JsonObject Members(IEnumerable<ControlTag> controls, Func<ControlTag, JsonNode> render) =>
        new(controls.DistinctBy(control => control.Name).Select(control => Member(control.Name, render(control))));

    private static JsonObject Labels(IEnumerable<LabelTag> labels, Func<LabelTag, JsonNode> render) =>
        new(labels.DistinctBy(label => label.Key).Select(label => Member(label.Key, render(label))));

    private static KeyValuePair<string, JsonNode?> Member(string name, JsonNode? value) => KeyValuePair.Create(name, value);
}
