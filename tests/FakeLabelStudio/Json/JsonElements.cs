using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Json;

/// <summary>Rows keep open JSON as elements, which cannot change; answers are built of nodes, which can.</summary>
internal static class JsonElements
{
    public static JsonElement EmptyObject { get; } = Parse("{}");

    public static JsonElement EmptyArray { get; } = Parse("[]");

    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static JsonElement ToElement(this JsonNode? node) => Parse(node?.ToJsonString() ?? "null");

    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    public static JsonArray ToArray<T>(this IEnumerable<T> items, Func<T, JsonNode?> render) =>
        new([.. items.Select(render)]);

    public static JsonArray ToArray(this IEnumerable<int> items) => items.ToArray(item => JsonValue.Create(item));
}
