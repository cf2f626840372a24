namespace LabelHub.Abstractions.Model;

/// <summary>A finding that is open on an annotation of the item.</summary>
public sealed record StandingFinding
{
    /// <summary>The plugin that said it.</summary>
    public required string Plugin { get; init; }

    /// <summary>The annotation it is about.</summary>
    public required long AnnotationId { get; init; }

    /// <summary>What was said.</summary>
    public required Plugins.Finding Finding { get; init; }

    /// <summary>Whether the plugin could not be asked again since, so that the word may be out of date.</summary>
    public bool Stale { get; init; }
}
