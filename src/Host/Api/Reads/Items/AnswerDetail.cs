using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>One contributor's work on the item, in its newest version.</summary>
public sealed record AnswerDetail
{
    public required long AnnotationId { get; init; }

    public required string RemoteId { get; init; }

    /// <summary>A pseudonym unless the project's people level is <c>managed</c>.</summary>
    public required Named Contributor { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required bool Skipped { get; init; }

    public required bool GroundTruth { get; init; }

    /// <summary>Whether it corrects or reconciles others' work and is nobody's answer.</summary>
    public bool Correction { get; init; }

    /// <summary>Whether it was read back with LabelHub's own token, or its deliveries are trusted.</summary>
    public required bool Verified { get; init; }

    /// <summary>How long it took; only where the project's people level is <c>managed</c>.</summary>
    public double? LeadSeconds { get; init; }

    public ImageSize? Image { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The version of the guideline in force when it was made; <see langword="null"/> when none was published yet.</summary>
    public string? Guideline { get; init; }

    /// <summary>The position of the event that brought this version.</summary>
    public required long Position { get; init; }
}
