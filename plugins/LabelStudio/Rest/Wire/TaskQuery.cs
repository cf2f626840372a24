using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>The tool's query language for task lists.</summary>
internal sealed record TaskQuery
{
    public TaskFilters Filters { get; init; } = new();

    public IReadOnlyList<string> Ordering { get; init; } = [];

    public TaskQuery OrderedBy(string column) => this with { Ordering = [$"tasks:{column}"] };

    public TaskQuery ChangedAfter(DateTimeOffset instant) => And("updated_at", "greater", "Datetime", JsonValue.Create(Stamp(instant)));

    public TaskQuery ChangedBefore(DateTimeOffset instant) => And("updated_at", "less", "Datetime", JsonValue.Create(Stamp(instant)));

    public TaskQuery IdAbove(long id) => And("id", "greater", "Number", JsonValue.Create(id));

    public TaskQuery DataIs(string key, string value) => And($"data.{key}", "equal", "String", JsonValue.Create(value));

    public string ToJson() => JsonSerializer.Serialize(this, WireJson.Default.TaskQuery);

    private TaskQuery And(string column, string comparison, string type, JsonNode value) => this with
    {
        Filters = new() { Items = [.. Filters.Items, new() { Filter = $"filter:tasks:{column}", Operator = comparison, Type = type, Value = value }] },
    };

    private static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
