namespace LabelHub.Host.Api.Reads.Items;

/// <summary>An item in a list.</summary>
public sealed record ItemSummary
{
    public required long Id { get; init; }

    public required long Project { get; init; }

    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    /// <summary>A few words by which a person recognises it.</summary>
    public required string Title { get; init; }

    public required int Annotations { get; init; }

    /// <summary>How many labels by different people the tool asks for.</summary>
    public required int Overlap { get; init; }

    public required int Findings { get; init; }

    public required int Errors { get; init; }

    public double? Agreement { get; init; }

    public required bool Settled { get; init; }

    public IReadOnlyList<FieldOutcome> Consensus { get; init; } = [];
}
