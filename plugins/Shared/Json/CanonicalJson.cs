using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Shared.Json;

/// <summary>
/// JSON in one form, whatever form it came in: members by name, no blanks, numbers as short as they can be. The tool sends the same entry
/// in other forms by webhook and by its interface, and what is kept of it must be the same.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>A number of more digits would not come back from a double.</summary>
    private const int SafeDigits = 17;

    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    public static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element, (_, value) => Of(value)),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.Number => Number(element),
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    /// <summary>Of members with the same name the last counts, as for the tool itself.</summary>
    public static JsonObject Members(JsonElement element, Func<string, JsonElement, JsonNode?> value)
    {
        var last = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject()) last[member.Name] = member.Value;
        return new(last.Select(member => KeyValuePair.Create(member.Key, value(member.Key, member.Value))));
    }

    public static string Text(JsonNode node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // It is stored and sent as JSON, never put into a page as it is.
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) node.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Whether all its numbers can be written: what was computed from numbers near the largest may be none.</summary>
    public static bool IsFinite(JsonNode? node) => node switch
    {
        JsonObject members => members.All(member => IsFinite(member.Value)),
        JsonArray elements => elements.All(IsFinite),
        JsonValue value when value.TryGetValue<double>(out var number) => double.IsFinite(number),
        _ => true,
    };

    /// <summary>The number, where a double can tell it.</summary>
    public static double? ToDouble(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var whole) ? whole
        : value.TryGetValue<int>(out var small) ? small
        : value.TryGetValue<double>(out var number) && !IsLong(value) ? number
        : null;

    private static JsonValue Number(JsonElement element)
    {
        if (element.TryGetInt64(out var whole)) return JsonValue.Create(whole);
        if (Digits(element.GetRawText()) > SafeDigits || !element.TryGetDouble(out var number) || !double.IsFinite(number)) return JsonValue.Create(element.Clone())!;
        return Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }

    private static bool IsLong(JsonValue value) => value.TryGetValue<JsonElement>(out var element) && Digits(element.GetRawText()) > SafeDigits;

    private static int Digits(string number)
    {
        var end = number.AsSpan().IndexOfAny('e', 'E');
        var digits = 0;
        foreach (var sign in number.AsSpan(0, end < 0 ? number.Length : end).TrimStart("-0.")) digits += char.IsAsciiDigit(sign) ? 1 : 0;
        return digits;
    }
}
