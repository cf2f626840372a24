using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;

namespace LabelHub.Testing.Recordings;

/// <summary>
/// Takes the texts of people out of a recording: item data, typed text, titles, names and addresses. What rules look at stays: ids, labels,
/// geometry, times, and the shape and length of each text. The same word becomes the same token throughout one redaction.
/// </summary>
public sealed class Redaction
{
    private readonly Pseudonyms _words = new();

    /// <summary>The recording without texts of people.</summary>
    /// <param name="recording">The recording.</param>
    public Recording Of(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return new() { Lines = [.. recording.Lines.Select(Of)] };
    }

    /// <summary>A line without texts of people. Replies of services are left out, since they quote what they were asked.</summary>
    /// <param name="line">The line.</param>
    public RecordedLine Of(RecordedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line with
        {
            Changes = [.. line.Changes.Select(Of)],
            Replies = null,
            Unreadable = line.Unreadable is null ? null : "the reason is redacted",
        };
    }

    private ToolChange Of(ToolChange change) => change switch
    {
        ProjectSeen seen => seen with { Title = _words.Text(seen.Title), Schema = seen.Schema is { } schema ? Of(schema) : null },
        ItemSeen seen => seen with { Data = seen.Data.ValueKind == JsonValueKind.Undefined ? seen.Data : JsonSerializer.SerializeToElement(Of(JsonNode.Parse(seen.Data.GetRawText()), Number)) },
        AnnotationSeen seen => seen with { Contributor = Account(seen.Contributor), Regions = [.. seen.Regions.Select(Of)] },
        DecisionSeen seen => seen with { Contributor = Account(seen.Contributor) },
        _ => change,
    };

    /// <summary>The tool's own words hold hints and messages.</summary>
    private static LabelSchema Of(LabelSchema schema) =>
        schema with { Raw = "", Fields = [.. schema.Fields.Select(field => field with { Attributes = new Dictionary<string, string>() })] };

    /// <summary>What the tool told beyond the model may hold notes, and no rule looks at it.</summary>
    private Region Of(Region region) => (region with { Extra = null }) switch
    {
        TextRegion typed => typed with { Texts = [.. typed.Texts.Select(_words.Text)] },
        SpanRegion span => span with { Text = Of(span.Text) },
        HypertextRegion span => span with { Text = Of(span.Text) },
        ParagraphRegion span => span with { Text = Of(span.Text) },
        UnknownRegion unknown => unknown with { Raw = Raw(unknown.Raw) },
        var other => other,
    };

    private string? Of(string? text) => text is null ? null : _words.Text(text);

    /// <summary>A number says nothing of a person; a name or an address does.</summary>
    private string Account(string id) => id.All(char.IsAsciiDigit) ? id : _words.Text(id);

    private string Raw(string json)
    {
        try
        {
            return Of(JsonNode.Parse(json), Kept)?.ToJsonString() ?? "null";
        }
        catch (JsonException)
        {
            return _words.Text(json);
        }
    }

    private JsonNode? Of(JsonNode? node, Func<JsonValue, JsonNode> number) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Of(field.Value, number)))),
        JsonArray entries => new JsonArray([.. entries.Select(entry => Of(entry, number))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(_words.Text(value.GetValue<string>())),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => number(value),
        _ => node?.DeepClone(),
    };

    /// <summary>A number among the data of an item may be a telephone or a patient's: it becomes another one with as many digits.</summary>
    private JsonNode Number(JsonValue value)
    {
        var (sign, digits) = value.ToJsonString() is ['-', .. var rest] ? ("-", rest) : ("", value.ToJsonString());
        var token = _words.Text(digits);
        if (token is ['0', >= '0' and <= '9', ..]) token = "1" + token[1..];
        return digits.All(c => c == '.' || char.IsAsciiDigit(c)) ? JsonNode.Parse(sign + token)! : JsonValue.Create(0);
    }

    /// <summary>A number of a region is geometry.</summary>
    private static JsonNode Kept(JsonValue value) => value.DeepClone();
}
