namespace LabelHub.Host.Connections;

/// <summary>Whether a tool's events reach us, as a test event showed.</summary>
internal sealed record Reach
{
    /// <summary>It was sent and came.</summary>
    public const string Arrived = "arrived";

    /// <summary>It was sent, and nothing came.</summary>
    public const string NotArrived = "not-arrived";

    /// <summary>It could not be sent.</summary>
    public const string NotTried = "not-tried";

    public required string State { get; init; }

    /// <summary>What was found, and what to do, in sentences for an admin.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
