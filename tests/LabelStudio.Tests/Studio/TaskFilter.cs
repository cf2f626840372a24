using System.Globalization;
using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests.Studio;

/// <summary>The tool's query language for task lists, as far as the connector speaks it; anything else fails the test.</summary>
internal static class TaskFilter
{
    public static IEnumerable<JsonObject> Apply(IEnumerable<JsonObject> tasks, JsonNode query)
    {
        foreach (var filter in query["filters"]!["items"]!.AsArray()) tasks = tasks.Where(task => Holds(task, filter!));
        return (string?)query["ordering"]?[0] switch
        {
            "tasks:id" => tasks.OrderBy(Id),
            "tasks:updated_at" => tasks.OrderBy(task => (string)task["updated_at"]!, StringComparer.Ordinal),
            var other => throw new InvalidOperationException($"No ordering by '{other}'."),
        };
    }

    private static bool Holds(JsonObject task, JsonNode filter)
    {
        var compared = Compare(task, (string)filter["filter"]!, filter["value"]!);
        return (string)filter["operator"]! switch
        {
            "greater" => compared > 0,
            "less" => compared < 0,
            "equal" => compared == 0,
            var other => throw new InvalidOperationException($"No operator '{other}'."),
        };
    }

    private static int Compare(JsonObject task, string column, JsonNode value) => column switch
    {
        "filter:tasks:id" => Id(task).CompareTo((long)value),
        "filter:tasks:updated_at" => Time((string)task["updated_at"]!).CompareTo(Time((string)value!)),
        _ when column.StartsWith("filter:tasks:data.", StringComparison.Ordinal) =>
            string.CompareOrdinal((string?)task["data"]![column["filter:tasks:data.".Length..]], (string)value!),
        _ => throw new InvalidOperationException($"No column '{column}'."),
    };

    private static long Id(JsonObject task) => (long)task["id"]!;

    private static DateTimeOffset Time(string stamp) => DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture);
}
