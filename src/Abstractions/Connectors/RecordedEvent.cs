namespace LabelHub.Abstractions.Connectors;

/// <summary>An event of the log that a connector is to read.</summary>
public sealed record RecordedEvent
{
    /// <summary>Whether the tool sent it, or this connector observed it.</summary>
    public required RecordedKind Kind { get; init; }

    /// <summary>The bytes as they came.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it was received, by the log's clock, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The tool's project id in the address the delivery came to, if it had one.</summary>
    public string? Project { get; init; }
}
