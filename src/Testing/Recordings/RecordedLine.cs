using System.Text.Json.Serialization;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Recordings;

/// <summary>One event of a log as its connector read it: a line of a recording.</summary>
public sealed record RecordedLine
{
    /// <summary>Its place in the log.</summary>
    public long Position { get; init; }

    /// <summary>When it was received, by the log's clock, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The name of the connection it came by; the tool's ids are unique within it.</summary>
    public string Connection { get; init; } = "";

    /// <summary>What it says about the tool.</summary>
    public IReadOnlyList<ToolChange> Changes { get; init; } = [];

    /// <summary>The tool's id of the project that <see cref="Statistics"/> are about.</summary>
    public string? Project { get; init; }

    /// <summary>The named numbers of a statistics snapshot.</summary>
    public IReadOnlyDictionary<string, double>? Statistics { get; init; }

    /// <summary>Replies of services, by question key.</summary>
    public IReadOnlyDictionary<string, Reply>? Replies { get; init; }

    /// <summary>Why its connector could not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unreadable { get; init; }

    /// <summary>The event as one line of JSON.</summary>
    public string ToJson() => RecordedJson.Write(this);
}
