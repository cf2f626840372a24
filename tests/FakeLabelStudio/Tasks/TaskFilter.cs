using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>One condition: a column, an operator, a value.</summary>
internal sealed record TaskFilter(TaskColumn Column, string Operator, string Type, JsonElement Value)
{
    private const string Prefix = "filter:tasks:";
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(1);

    public static TaskFilter Of(Body item)
    {
        var name = item.Text("filter", "");
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            ? new TaskFilter(TaskColumn.Of(name[Prefix.Length..]), item.Text("operator", ""), item.Text("type", ""), item.Any("value", default))
            : throw new StudioException(400, $"The filter '{name}' does not begin with '{Prefix}'.");
    }

    public bool Matches(StudioTask task)
    {
        var actual = Column.Read(task);
        return Operator switch
        {
            "equal" => Compare(actual, Value) == 0,
            "not_equal" => Compare(actual, Value) != 0,
            "greater" => actual is not null && Compare(actual, Value) > 0,
            "greater_or_equal" => actual is not null && Compare(actual, Value) >= 0,
            "less" => actual is not null && Compare(actual, Value) < 0,
            "less_or_equal" => actual is not null && Compare(actual, Value) <= 0,
            "in" => IsWithin(actual),
            "not_in" => !IsWithin(actual),
            "in_list" => IsListed(actual),
            "not_in_list" => !IsListed(actual),
            "contains" => Text(actual).Contains(Value.ToString(), StringComparison.OrdinalIgnoreCase),
            "not_contains" => !Text(actual).Contains(Value.ToString(), StringComparison.OrdinalIgnoreCase),
            "empty" => Text(actual).Length == 0 == Value.GetBoolean(),
            "regex" => Regex.IsMatch(Text(actual), Value.ToString(), RegexOptions.None, RegexLimit),
            _ => throw new StudioException(400, $"The fake has no operator '{Operator}'."),
        };
    }

    private bool IsWithin(object? actual) => actual is not null
        && Compare(actual, Value.GetProperty("min")) >= 0 && Compare(actual, Value.GetProperty("max")) <= 0;

    private bool IsListed(object? actual) => Value.EnumerateArray().Any(listed => Compare(actual, listed) == 0);

    private int Compare(object? actual, JsonElement value) => TaskColumn.Order.Compare(actual, TaskColumn.Value(value, Type));

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
