using System.Globalization;
using System.Text.Json;
using LabelHub.FakeLabelStudio.Http;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>A column one can filter and order by; its values are numbers, instants, truth values, texts or nothing.</summary>
internal sealed record TaskColumn(Func<StudioTask, object?> Read)
{
    private const string DataPrefix = "data.";

    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    public static TaskColumn Of(string name) => name switch
    {
        "id" => new(task => (double)task.Id),
        "inner_id" => new(task => (double)task.InnerId),
        "total_annotations" => new(task => (double)task.TotalAnnotations),
        "cancelled_annotations" => new(task => (double)task.CancelledAnnotations),
        "total_predictions" => new(task => (double)task.TotalPredictions),
        "created_at" => new(task => task.CreatedAt),
        "updated_at" => new(task => task.UpdatedAt),
        _ when name.StartsWith(DataPrefix, StringComparison.Ordinal) => new(task => Field(task.Data, name[DataPrefix.Length..])),
        _ => throw new StudioException(400, $"The fake has no column '{name}'; it has id, inner_id, the three totals, created_at, updated_at and data.<key>."),
    };

    /// <summary>The filter's value as the column has it.</summary>
    public static object? Value(JsonElement given, string type) => given.ValueKind switch
    {
        JsonValueKind.Number => given.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.String when type == "Datetime" => DateTimeOffset.Parse(given.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        JsonValueKind.String when type == "Number" => double.Parse(given.GetString()!, CultureInfo.InvariantCulture),
        _ => given.ToString(),
    };

    private static object? Field(JsonElement data, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(name, out data))
            {
                return null;
            }
        }

        return Value(data, "");
    }

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.CompareOrdinal(a, b),
        (IComparable a, _) when a.GetType() == right.GetType() => a.CompareTo(right),
        _ => string.CompareOrdinal(Convert.ToString(left, CultureInfo.InvariantCulture), Convert.ToString(right, CultureInfo.InvariantCulture)),
    };
}
