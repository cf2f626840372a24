namespace LabelHub.Abstractions.Model;

/// <summary>Things that a contributor put in order, or sorted into groups and ordered within each.</summary>
public sealed record RankingRegion : Region
{
    /// <summary>The groups by name; a plain ranking has one.</summary>
    public IReadOnlyList<RankedGroup> Groups { get; init; } = [];
}
