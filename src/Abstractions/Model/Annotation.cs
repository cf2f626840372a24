namespace LabelHub.Abstractions.Model;

/// <summary>One version of one contributor's work on an item.</summary>
public sealed record Annotation
{
    /// <summary>LabelHub's id of the annotation; the same for all its versions.</summary>
    public required long Id { get; init; }

    /// <summary>The id of the item it labels.</summary>
    public required long ItemId { get; init; }

    /// <summary>The id of the contributor.</summary>
    public required long ContributorId { get; init; }

    /// <summary>When its first version was made, on the tool's clock, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was made, on the tool's clock, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The parts, in the order the tool sent them.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Whether the contributor skipped the item instead of labelling it.</summary>
    public bool Skipped { get; init; }

    /// <summary>Whether the tool marks it as ground truth.</summary>
    public bool GroundTruth { get; init; }

    /// <summary>Whether it corrects or reconciles work of others, as a reviewer does: it is nobody's answer.</summary>
    public bool Correction { get; init; }

    /// <summary>How long it took, as the tool's browser reported it; idle time is inside.</summary>
    /// <value><see langword="null"/> where the tool does not say.</value>
    public TimeSpan? LeadTime { get; init; }

    /// <summary>The size of the image, where the tool sends it with the regions.</summary>
    public ImageSize? Image { get; init; }
}
