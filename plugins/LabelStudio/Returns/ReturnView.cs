using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Returns;

/// <summary>A saved view that lists tasks by their ids, known again by its title.</summary>
internal static class ReturnView
{
    private const string TaskId = "filter:tasks:id";
    private const string Equal = "equal";

    public static string Title(string person) => $"Returned: {person}";

    public static bool IsTitled(ViewAnswer view, string title) => Text(view.Data?["title"]) == title;

    /// <summary>The tasks it lists; what else people filter by there is theirs and lists nothing of ours.</summary>
    public static SortedSet<long> Tasks(ViewAnswer view) =>
        view.Data?["filters"] is JsonObject filters && filters["items"] is JsonArray items ? [.. items.Select(Task).OfType<long>()] : [];

    /// <summary>The view with these tasks, in that order; how people arranged its columns stays.</summary>
    public static JsonObject Listing(JsonObject? standing, string title, IReadOnlySet<long> tasks)
    {
        var data = standing is null ? [] : (JsonObject)standing.DeepClone();
        data["title"] = title;
        // No task is equal to two numbers: the conjunction is what makes it a list.
        data["filters"] = new JsonObject { ["conjunction"] = "or", ["items"] = new JsonArray([.. tasks.Select(Item)]) };
        return data;
    }

    private static JsonObject Item(long task) => new() { ["filter"] = TaskId, ["operator"] = Equal, ["type"] = "Number", ["value"] = task };

    private static long? Task(JsonNode? item) =>
        item is JsonObject filter && Text(filter["filter"]) == TaskId && Text(filter["operator"]) == Equal
        && long.TryParse(filter["value"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var task) ? task : null;

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
