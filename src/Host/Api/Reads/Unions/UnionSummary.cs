namespace LabelHub.Host.Api.Reads.Unions;

/// <summary>Projects whose items of the same key are one.</summary>
public sealed record UnionSummary
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Who united them.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many keys are in more than one place.</summary>
    public required long United { get; init; }

    public required IReadOnlyList<UnionPlace> Projects { get; init; }
}
