namespace LabelHub.Abstractions.Connectors;

/// <summary>A living item and its living annotations.</summary>
public sealed record CensusEntry
{
    /// <summary>The tool's id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>The tool's ids of its annotations.</summary>
    public required IReadOnlyList<string> Annotations { get; init; }
}
