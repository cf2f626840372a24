using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;

namespace LabelHub.FakeLabelStudio.Json;

/// <summary>A request's JSON object, read field by field: a missing field keeps what stands, a wrong one is a 400 that names it.</summary>
internal sealed class Body(JsonElement json)
{
    public static Body Empty { get; } = new(JsonElements.EmptyObject);

    public JsonElement Json => json;

    public static Body Of(JsonNode? node) => new(node.ToElement());

    public bool Has(string field) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out _);

    public JsonElement? Find(string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) ? value : null;

    public string Text(string field, string standing) => Find(field) switch
    {
        null => standing,
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Null } => throw StudioException.Invalid(field, "This field may not be null."),
        _ => throw StudioException.Invalid(field, "Not a valid string."),
    };

    public string? OptionalText(string field, string? standing) => IsNull(field) ? null : Has(field) ? Text(field, "") : standing;

    public int Int(string field, int standing) => Find(field) switch
    {
        null => standing,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), out var value) => value,
        _ => throw StudioException.Invalid(field, "A valid integer is required."),
    };

    public int? OptionalInt(string field, int? standing) => IsNull(field) ? null : Has(field) ? Int(field, 0) : standing;

    public double? OptionalFloat(string field, double? standing) => Find(field) switch
    {
        null => standing,
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        _ => throw StudioException.Invalid(field, "A valid number is required."),
    };

    public bool Bool(string field, bool standing) => Find(field) switch
    {
        null => standing,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw StudioException.Invalid(field, "Must be a valid boolean."),
    };

    public DateTimeOffset? OptionalTime(string field, DateTimeOffset? standing) => Find(field) switch
    {
        null => standing,
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text when text.TryGetDateTimeOffset(out var at) => at.ToUniversalTime(),
        _ => throw StudioException.Invalid(field, "Datetime has wrong format."),
    };

    public JsonElement Any(string field, JsonElement standing) => Find(field)?.Clone() ?? standing;

    public IReadOnlyList<Body> List(string field) =>
        Find(field) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray().Select(item => new Body(item))] : [];

    private bool IsNull(string field) => Find(field) is { ValueKind: JsonValueKind.Null };
}
