using System.Globalization;
using System.Text.Json;

namespace LabelHub.Plugin.Shared.Reading;

/// <summary>A place in a JSON body that knows its path, so that a refusal can name it. Fields nobody asks for are never looked at.</summary>
internal readonly struct Node(JsonElement element, string path)
{
    private const string Instants = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public JsonElement Element => element;

    public bool IsList => element.ValueKind == JsonValueKind.Array;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    /// <summary>The member of that name; a missing one and <c>null</c> are the same.</summary>
    public Node? Find(string name)
    {
        if (!IsObject) throw Refuse("an object");
        return element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? new Node(member, path.Length == 0 ? name : $"{path}.{name}")
            : null;
    }

    public Node Need(string name) => Find(name)
        ?? throw new UnreadableException($"'{(path.Length == 0 ? name : $"{path}.{name}")}' is missing; a value is needed there.");

    public bool Has(string name) => IsObject && element.TryGetProperty(name, out _);

    public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Refuse("a text");

    /// <summary>The tool's ids are whole numbers; to LabelHub they are texts.</summary>
    public string Id() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var id)
        ? id.ToString(CultureInfo.InvariantCulture)
        : throw Refuse("a whole number as an id");

    /// <summary>A user is an id, or an object that has one: it depends on the tool's endpoint.</summary>
    public string User() => IsObject ? Need("id").Id() : Id();

    public int Whole() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Refuse("a whole number");

    public double Number() => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)
        ? number
        : throw Refuse("a number");

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refuse("true or false"),
    };

    public DateTimeOffset Instant() => element.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParseExact(element.GetString(), Instants, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        ? instant
        : throw Refuse("a time such as '2026-11-22T04:04:03.066675Z'");

    public IEnumerable<Node> Elements()
    {
        if (!IsList) throw Refuse("a list");
        var place = path;
        return element.EnumerateArray().Select((entry, index) => new Node(entry, $"{place}[{index}]"));
    }

    /// <summary>The tool puts lists under singular names where it acts on many at once.</summary>
    public IEnumerable<Node> OneOrMany() => IsList ? Elements() : [this];

    /// <summary>Only plain values are quoted: an object may hold what must not be written down.</summary>
    public UnreadableException Refuse(string expected) =>
        new($"{(path.Length == 0 ? "The body" : $"'{path}'")} is {Quoted()}; expected {expected}.");

    private string Quoted() => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Undefined => "nothing",
        _ => Short(element.GetRawText()),
    };

    private static string Short(string raw) => raw.Length <= 80 ? raw : $"{raw[..80]}…";
}
