namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Whether a tool's events reach us, as a test event showed.</summary>
public sealed record ConnectionReach
{
    /// <summary><c>arrived</c>, <c>not-arrived</c> or <c>not-tried</c>.</summary>
    public required string State { get; init; }

    /// <summary>What was found, and what to do.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
