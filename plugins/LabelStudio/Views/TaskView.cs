using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Views;

/// <summary>A saved view that lists tasks by their ids, known again by its title.</summary>
internal static class TaskView
{
    private const string TaskId = "filter:tasks:id";
    private const string Equal = "equal";

    private static bool IsTitled(ViewAnswer view, string title) => Text(view.Data?["title"]) == title;

    /// <summary>Those of a project with that title, the oldest first; more than one only where two makers raced.</summary>
    public static async Task<List<ViewAnswer>> OfAsync(ILabelStudioApi api, long project, string title, CancellationToken stop) =>
        [.. (await api.ListViewsAsync(project, stop)).Where(view => IsTitled(view, title)).OrderBy(view => view.Id)];

    /// <summary>Makes or changes it so that it lists these tasks and no other, once.</summary>
    public static async Task<ViewAnswer> WriteAsync(ILabelStudioApi api, long project, string title, IReadOnlyList<ViewAnswer> standing, IReadOnlySet<long> tasks, CancellationToken stop)
    {
        var wish = new ViewWish { Project = project, Data = Listing(standing.Count == 0 ? null : standing[0].Data, title, tasks) };
        var kept = standing.Count == 0 ? await api.CreateViewAsync(wish, stop) : await api.UpdateViewAsync(standing[0].Id, wish, stop);
        foreach (var repeated in standing.Skip(1)) await api.DeleteViewAsync(repeated.Id, stop);
        return kept;
    }

    /// <summary>Takes tasks out of it. A view that lists nothing would show everything, so it goes with its last one.</summary>
    public static async Task RemoveAsync(ILabelStudioApi api, long project, string title, IReadOnlySet<long> tasks, CancellationToken stop)
    {
        foreach (var view in await OfAsync(api, project, title, stop))
        {
            var left = Tasks(view);
            var before = left.Count;
            left.ExceptWith(tasks);
            if (left.Count == before) continue;
            await (left.Count == 0 ? api.DeleteViewAsync(view.Id, stop) : api.UpdateViewAsync(view.Id, new() { Project = project, Data = Listing(view.Data, title, left) }, stop));
        }
    }

    /// <summary>What a receipt keeps of it.</summary>
    public static Sighting Seen(ViewAnswer view, bool matches)
    {
        var answer = JsonSerializer.Serialize(view, WireJson.Default.ViewAnswer);
        return new() { ObjectId = $"view {ToolIds.Text(view.Id)}", Matches = matches, Answer = answer.Length <= 4000 ? answer : answer[..4000] };
    }

    /// <summary>The tasks it lists; what else people filter by there is theirs and lists nothing of ours.</summary>
    public static SortedSet<long> Tasks(ViewAnswer view) =>
        view.Data?["filters"] is JsonObject filters && filters["items"] is JsonArray items ? [.. items.Select(Task).OfType<long>()] : [];

    /// <summary>The view with these tasks, in that order; how people arranged its columns stays.</summary>
    private static JsonObject Listing(JsonObject? standing, string title, IReadOnlySet<long> tasks)
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
