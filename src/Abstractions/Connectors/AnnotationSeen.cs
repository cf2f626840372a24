using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Connectors;

/// <summary>A version of an annotation.</summary>
public sealed record AnnotationSeen : ToolChange
{
    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>The tool's id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The tool's id of who did the work.</summary>
    public required string Contributor { get; init; }

    /// <summary>The tool's id of who saved this version.</summary>
    /// <value><see langword="null"/> where the tool does not tell.</value>
    public string? Editor { get; init; }

    /// <summary>When the first version was made; with the id, it tells a life of the annotation from an id used again.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was made; it names the version.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Whether the item was skipped.</summary>
    public bool Skipped { get; init; }

    /// <summary>Whether the tool marks it as ground truth.</summary>
    public bool GroundTruth { get; init; }

    /// <summary>Whether it corrects or reconciles work of others, as a reviewer does: it is kept and shown, and is nobody's answer.</summary>
    public bool Correction { get; init; }

    /// <summary>How long it took, as the tool reports it.</summary>
    public TimeSpan? LeadTime { get; init; }

    /// <summary>The size of the image, where the tool sends it.</summary>
    public ImageSize? Image { get; init; }
}
