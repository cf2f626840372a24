using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The data of a review task: all that is on the reviewer's screen, so that the decision can be read back from it alone.</summary>
internal static class ReviewTask
{
    private const int MaxItem = 20_000;

    public static JsonObject Data(EffectOrder order, LabelConfig source)
    {
        var review = (AskReview)order.Effect;
        var sheet = ReviewSheet.For(order, review.Field);
        var data = new JsonObject(ReviewConfig.Keys(source).Select(key => KeyValuePair.Create(key, Value(order.ItemData, key))))
        {
            [ReviewWords.Key] = order.Key,
            [ReviewWords.Question] = review.Reason,
            [ReviewWords.Sheet] = sheet.ToText(),
            [ReviewWords.Answers] = sheet.ToJson(),
        };
        if (ReviewConfig.Keys(source).Count == 0) data[ReviewWords.Item] = Text(order.ItemData);
        return data;
    }

    /// <summary>Whether LabelHub put the task there: it carries a key of ours.</summary>
    public static bool IsOurs(TaskAnswer task) =>
        task.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(ReviewWords.Key, out var held) && held.ValueKind == JsonValueKind.String;

    private static JsonNode? Value(JsonElement item, string key) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null
            ? JsonNode.Parse(value.GetRawText())
            : JsonValue.Create("");

    private static string Text(JsonElement item)
    {
        var text = item.ValueKind == JsonValueKind.Undefined ? "" : item.GetRawText();
        return text.Length <= MaxItem ? text : $"{text[..MaxItem]}…";
    }
}
