using System.Text.Json;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>The Data Manager's query: filters under one conjunction, a selection, one column to order by.</summary>
internal sealed class TaskQuery(Body query)
{
    private const string ColumnPrefix = "tasks:";

    public static TaskQuery Parse(string? text)
    {
        try
        {
            return new TaskQuery(string.IsNullOrEmpty(text) ? Body.Empty : new Body(JsonElements.Parse(text)));
        }
        catch (JsonException error)
        {
            throw new StudioException(400, $"The query '{text}' is not JSON: {error.Message}");
        }
    }

    public static TaskQuery Of(Body query) => new(query);

    public IReadOnlyList<StudioTask> Apply(IEnumerable<StudioTask> tasks) =>
        [.. Ordered(tasks.Where(task => IsSelected(task) && Matches(task)))];

    private bool Matches(StudioTask task)
    {
        if (query.Find("filters") is not { ValueKind: JsonValueKind.Object } given)
        {
            return true;
        }

        var filters = new Body(given);
        var items = filters.List("items");
        return items.Count == 0
            || (filters.Text("conjunction", "and") == "or" ? items.Any(Holds) : items.All(Holds));

        bool Holds(Body item) => TaskFilter.Of(item).Matches(task);
    }

    private bool IsSelected(StudioTask task)
    {
        if (query.Find("selectedItems") is not { ValueKind: JsonValueKind.Object } given)
        {
            return true;
        }

        var selected = new Body(given);
        return selected.Bool("all", false) ? !Lists(given, "excluded", task.Id) : Lists(given, "included", task.Id);
    }

    private static bool Lists(JsonElement selected, string name, int id) =>
        selected.TryGetProperty(name, out var ids) && ids.EnumerateArray().Any(listed => listed.GetInt32() == id);

    private IEnumerable<StudioTask> Ordered(IEnumerable<StudioTask> tasks)
    {
        var column = query.Find("ordering") is { ValueKind: JsonValueKind.Array } given && given.GetArrayLength() > 0 ? given[0].GetString()! : "tasks:id";
        var isDescending = column.StartsWith('-');
        var name = column.TrimStart('-', '+');
        var key = TaskColumn.Of(name.StartsWith(ColumnPrefix, StringComparison.Ordinal) ? name[ColumnPrefix.Length..] : name);
        return isDescending
            ? tasks.OrderByDescending(key.Read, TaskColumn.Order).ThenByDescending(task => task.Id)
            : tasks.OrderBy(key.Read, TaskColumn.Order).ThenBy(task => task.Id);
    }
}
