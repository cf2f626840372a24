namespace LabelHub.Host.Rules;

/// <summary>An event says: a connection's work up to a position counts as new, however old it is.</summary>
internal sealed record Lift
{
    /// <summary>The position of the event that says so.</summary>
    public required long Position { get; init; }

    /// <summary>The last position covered.</summary>
    public required long To { get; init; }
}
