using System.Text.Json;
using LabelHub.Plugin.LabelStudio.Reading;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>One entry of an annotation's <c>result</c>. The tool does not check what is written there, so nothing in it is taken for granted.</summary>
internal sealed record ResultEntry
{
    public string? Id { get; private init; }

    /// <summary>The control asked; a relation has none and goes under its type.</summary>
    public required string Field { get; init; }

    public string Target { get; private init; } = "";

    public required string Type { get; init; }

    public string Origin { get; private init; } = "";

    public ImageSize? Image { get; private init; }

    public JsonElement Value { get; private init; }

    public required string Raw { get; init; }

    /// <summary>Whether it stands at a place of its own, rather than answering about another region or the whole item.</summary>
    public bool IsDrawn => Type is "rectangle" or "polygon" or "ellipse" or "keypoint" or "brush" || Type.EndsWith("labels", StringComparison.Ordinal);

    public bool IsAudio { get; private init; }

    public static ResultEntry Read(Node entry)
    {
        if (!entry.IsObject) throw entry.Refuse("an object");
        var type = Text(entry.Element, "type") ?? "";
        return new()
        {
            Id = Text(entry.Element, "id") is { Length: > 0 } id ? id : null,
            Field = Text(entry.Element, "from_name") ?? type,
            Target = Text(entry.Element, "to_name") ?? "",
            Type = type,
            Origin = Text(entry.Element, "origin") ?? "",
            Image = Size(entry.Element),
            Value = Member(entry.Element, "value", JsonValueKind.Object) ?? default,
            IsAudio = entry.Has("original_length") || Member(entry.Element, "value", JsonValueKind.Object)?.TryGetProperty("channel", out _) == true,
            Raw = entry.Element.GetRawText(),
        };
    }

    public double? Number(string name) =>
        Member(Value, name, JsonValueKind.Number) is { } number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    public int? Whole(string name) => Whole(Value, name);

    public string? Text(string name) => Text(Value, name);

    public bool? Flag(string name) => Member(Value, name, JsonValueKind.True) is not null ? true
        : Member(Value, name, JsonValueKind.False) is not null ? false : null;

    public IEnumerable<JsonElement>? List(string name) => Member(Value, name, JsonValueKind.Array)?.EnumerateArray();

    /// <summary>Texts of a list; old data has a bare text, and a label inside a tree comes as the list of its steps.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Text(name) is { } bare) return [bare];
        var texts = List(name)?.Select(Step).ToList();
        return texts?.Contains(null) == true ? null : texts?.OfType<string>().ToList();
    }

    private static string? Step(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.GetString(),
        JsonValueKind.Array when entry.EnumerateArray().All(step => step.ValueKind == JsonValueKind.String) =>
            string.Join('/', entry.EnumerateArray().Select(step => step.GetString())),
        _ => null,
    };

    private static ImageSize? Size(JsonElement entry) =>
        Whole(entry, "original_width") is { } width and > 0 && Whole(entry, "original_height") is { } height and > 0
            ? new() { Width = width, Height = height }
            : null;

    private static string? Text(JsonElement owner, string name) => Member(owner, name, JsonValueKind.String)?.GetString();

    private static int? Whole(JsonElement owner, string name) =>
        Member(owner, name, JsonValueKind.Number) is { } number && number.TryGetInt32(out var value) ? value : null;

    private static JsonElement? Member(JsonElement owner, string name, JsonValueKind kind) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
