namespace LabelHub.Host.Facts;

/// <summary>What of an event matters when its changes are recorded.</summary>
internal readonly record struct EventStamp
{
    public required long Position { get; init; }

    /// <summary>When it was received, on the tool's clock, in microseconds.</summary>
    public required long ToolTime { get; init; }

    /// <summary>Whether it was read with our own credentials, or the connection's deliveries are trusted.</summary>
    public required bool Trusted { get; init; }

    /// <summary>Whether the tool sent it, so that a repeat of it is possible.</summary>
    public required bool Delivered { get; init; }
}
