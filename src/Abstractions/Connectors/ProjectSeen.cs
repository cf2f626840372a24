using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Connectors;

/// <summary>The project as it was at a time.</summary>
public sealed record ProjectSeen : ToolChange
{
    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>When it was last changed; the newest wins.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its questions.</summary>
    /// <value><see langword="null"/> where the event does not say.</value>
    public LabelSchema? Schema { get; init; }

    /// <summary>Whether LabelHub made it to have items reviewed; work in it is decisions, not answers.</summary>
    public bool ForReview { get; init; }
}
