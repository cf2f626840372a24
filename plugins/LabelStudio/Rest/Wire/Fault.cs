using System.Text.Json;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>The tool's envelope around an error.</summary>
internal sealed record Fault
{
    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? ValidationErrors { get; init; }

    public override string ToString() => string.Join("; ", ((string?[])[Detail, .. Fields()]).Where(word => !string.IsNullOrEmpty(word)));

    private IEnumerable<string> Fields() => (ValidationErrors ?? new Dictionary<string, JsonElement>()).Select(field => $"{field.Key}: {Words(field.Value)}");

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Words)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
