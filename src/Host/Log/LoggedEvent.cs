namespace LabelHub.Host.Log;

/// <summary>An event read from the log.</summary>
internal sealed record LoggedEvent
{
    public required long Position { get; init; }

    public required string Id { get; init; }

    public required long Connection { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? Project { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }
}
