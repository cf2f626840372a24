using System.Text.Json;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Testing.Recordings;

/// <summary>Recorded events, as <c>labelhub events export</c> writes them: one JSON object a line.</summary>
public sealed record Recording
{
    /// <summary>The events, in the order of the log.</summary>
    public required IReadOnlyList<RecordedLine> Lines { get; init; }

    /// <summary>Reads a file of JSON lines.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RecordingException">A line is not an event; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Recording Read(string path) => Parse(File.ReadLines(path), path);

    /// <summary>Reads JSON lines; empty lines count for nothing.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="source">Where they come from, for messages.</param>
    /// <exception cref="RecordingException">A line is not an event; the message names it.</exception>
    public static Recording Parse(IEnumerable<string> lines, string source = "the recording") => new()
    {
        Lines = [.. lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Line(line.Item, $"line {line.Index + 1} of '{source}'"))],
    };

    /// <summary>Reads raw events of a tool with its connector.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="events">The events, in the order of their receipt.</param>
    public static Recording Translate(IConnector connector, IEnumerable<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(connector);
        return new() { Lines = [.. events.Select((recorded, index) => Line(connector, recorded, index + 1))] };
    }

    /// <summary>A recording of one event, for short tests.</summary>
    /// <param name="changes">What the event says.</param>
    public static Recording Of(params IReadOnlyList<ToolChange> changes) => new() { Lines = [new() { Position = 1, ReceivedAt = DateTimeOffset.UnixEpoch, Changes = changes }] };

    /// <summary>The recording as JSON lines.</summary>
    public IEnumerable<string> Write() => Lines.Select(line => line.ToJson());

    private static RecordedLine Line(string json, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<RecordedLine>(json, RecordedJson.Options) ?? throw new JsonException("it is 'null'");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new RecordingException($"The event in {place} cannot be read: {fault.Message} Accepted is what 'labelhub events export' writes, such as {{\"receivedAt\":\"2026-03-02T09:30:00Z\",\"changes\":[{{\"change\":\"item\",…}}]}}.", fault);
        }
    }

    private static RecordedLine Line(IConnector connector, RecordedEvent recorded, long position)
    {
        var translation = connector.Translate(recorded);
        return new()
        {
            Position = position,
            ReceivedAt = recorded.ReceivedAt,
            Connection = connector.Info.Kind,
            Changes = translation.Changes,
            Unreadable = translation.Unreadable,
        };
    }
}
