namespace LabelHub.Host.Web.Overview;

/// <summary>How the hub itself is doing.</summary>
public sealed record Health
{
    public required double EventsPerMinute { get; init; }

    /// <summary>Events that were stored and not read yet.</summary>
    public required long Unread { get; init; }

    public required long Due { get; init; }

    public required long Waiting { get; init; }

    public required long Parked { get; init; }

    /// <summary>How many projects anything may be written to.</summary>
    public required int WriteBackOn { get; init; }

    public required int Projects { get; init; }

    /// <summary>The plugins that do not run though they should.</summary>
    public required IReadOnlyList<string> Stopped { get; init; }
}
