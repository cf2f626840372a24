namespace LabelHub.Host.Facts;

/// <summary>The difference a plan would post, by kind.</summary>
internal sealed record PlanCounts
{
    public long Items { get; init; }

    public long FindingsAdded { get; init; }

    public long FindingsWithdrawn { get; init; }

    public long ConsensusChanged { get; init; }

    public long EffectsWanted { get; init; }

    public long EffectsReleased { get; init; }

    public long EffectsWithdrawn { get; init; }

    /// <summary>Answers that would be settled, or settled anew.</summary>
    public long Standings { get; init; }

    /// <summary>The people whose answers these are.</summary>
    public long People { get; init; }

    /// <summary>Items that a rule could not be asked about: it failed, or its plugin does not run. Nobody knows whether they would change.</summary>
    public long Unknown { get; init; }

    public bool IsEmpty => this == new PlanCounts { Items = Items };
}
