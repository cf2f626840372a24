namespace LabelHub.Host.Api.Reads.Plans;

/// <summary>What a plan would change, by kind.</summary>
public sealed record PlanDifference
{
    public required long Items { get; init; }

    public required long FindingsAdded { get; init; }

    public required long FindingsWithdrawn { get; init; }

    public required long ConsensusChanged { get; init; }

    public required long EffectsWanted { get; init; }

    public required long EffectsReleased { get; init; }

    public required long EffectsWithdrawn { get; init; }

    /// <summary>Answers that would be settled, or settled anew; awards follow from them.</summary>
    public required long Standings { get; init; }

    /// <summary>The people whose answers these are.</summary>
    public required long People { get; init; }

    /// <summary>Items that a rule could not be asked about: it failed, or its plugin does not run.</summary>
    public required long Unknown { get; init; }
}
