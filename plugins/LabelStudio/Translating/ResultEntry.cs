using System.Runtime.InteropServices;
using System.Text.Json;

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

    public required JsonElement Element { get; init; }

    /// <summary>The entry as one text, the same whatever form it came in.</summary>
    public string Raw => IsReadable ? CanonicalJson.Text(CanonicalJson.Of(Element)!) : Element.GetRawText();

    /// <summary>Whether all its texts are valid Unicode: a page that counts in UTF-16 units can cut a character in two.</summary>
    public bool IsReadable { get; private init; }

    /// <summary>Labels on sound alone name a channel or a length.</summary>
    public bool IsAudio { get; private init; }

    public static ResultEntry Read(Node entry)
    {
        if (!entry.IsObject) throw entry.Refuse("an object");
        var type = Text(entry.Element, "type") ?? "";
        var value = Member(entry.Element, "value", JsonValueKind.Object);
        return new()
        {
            Id = Text(entry.Element, "id") is { Length: > 0 } id ? id : null,
            Field = Text(entry.Element, "from_name") ?? type,
            Target = Text(entry.Element, "to_name") ?? "",
            Type = type,
            Origin = Text(entry.Element, "origin") ?? "",
            Image = Size(entry.Element),
            Value = value ?? default,
            IsAudio = entry.Has("original_length") || value?.TryGetProperty("channel", out _) == true,
            Element = entry.Element,
            IsReadable = AreTextsWhole(entry.Element),
        };
    }

    /// <summary>A text member of the entry itself.</summary>
    public string? Own(string name) => Text(Element, name);

    public double? Number(string name) => Number(Value, name);

    public int? Whole(string name) => Whole(Value, name);

    public string? Text(string name) => Text(Value, name);

    public bool? Flag(string name) => Member(Value, name, JsonValueKind.True) is not null ? true
        : Member(Value, name, JsonValueKind.False) is not null ? false : null;

    public IEnumerable<JsonElement>? List(string name) => Member(Value, name, JsonValueKind.Array)?.EnumerateArray();

    /// <summary>Texts of a list; old data has a bare text, and a label inside a tree comes as the list of its steps.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Text(name) is { } bare ? [bare] : Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var list) ? TextsOf(list) : null;

    public static IReadOnlyList<string>? TextsOf(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) return null;
        var texts = list.EnumerateArray().Select(Step).ToList();
        return texts.Contains(null) ? null : texts.OfType<string>().ToList();
    }

    public static double? Number(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var number) ? Finite(number) : null;

    public static double? Finite(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    public static int? Whole(JsonElement owner, string name) =>
        Member(owner, name, JsonValueKind.Number) is { } number && number.TryGetInt32(out var value) ? value : null;

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

    private static bool HasHalves(ReadOnlySpan<byte> json) => json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    private static bool AreTextsWhole(JsonElement entry)
    {
        // Only an escape can bring half a character into valid UTF-8.
        if (!HasHalves(JsonMarshal.GetRawUtf8Value(entry))) return true;
        try
        {
            CanonicalJson.Of(entry);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonElement? Member(JsonElement owner, string name, JsonValueKind kind) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
