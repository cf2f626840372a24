namespace LabelHub.Host.Api.Reads.Plans;

/// <summary>A difference that waits for a person, or what became of it.</summary>
public sealed record PlanSummary
{
    public required long Id { get; init; }

    public required string Cause { get; init; }

    /// <summary><c>activation</c>, <c>backlog</c> or <c>history</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The project of a backlog, or the connection of a history; 0 for an activation.</summary>
    public required long Scope { get; init; }

    /// <summary><see langword="null"/> while it is computed.</summary>
    public PlanDifference? Counts { get; init; }

    /// <summary><c>computing</c>, <c>ready</c>, <c>empty</c>, <c>applied</c>, <c>discarded</c> or <c>superseded</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
