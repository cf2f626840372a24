namespace LabelHub.Host.Web.Work;

/// <summary>An event of the log, in a list.</summary>
public sealed record Delivery
{
    public required long Position { get; init; }

    public required string Kind { get; init; }

    /// <summary>The connection's name; the hub's own events have the hub's.</summary>
    public required string Connection { get; init; }

    public required DateTimeOffset At { get; init; }
}
