namespace LabelHub.Abstractions.Model;

/// <summary>What counts of an annotation for one field: one per contributor, item and field, the newest that is not skipped.</summary>
public sealed record Answer
{
    /// <summary>The contributor who gave it.</summary>
    public required long ContributorId { get; init; }

    /// <summary>The annotation it comes from.</summary>
    public required long AnnotationId { get; init; }

    /// <summary>The regions that answer the field; at least one.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>All labels of the regions, each once, in the order given.</summary>
    public IEnumerable<string> Labels => Regions.SelectMany(region => region.Labels).Distinct(StringComparer.Ordinal);
}
