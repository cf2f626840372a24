using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;

namespace LabelHub.Testing.Rehearsals;

/// <summary>An annotation in its newest version.</summary>
internal sealed record WorkAnnotation
{
    /// <summary>The version as the tool tells it.</summary>
    public required AnnotationSeen Seen { get; init; }

    public required Annotation Annotation { get; init; }

    /// <summary>The version before it by the same person.</summary>
    public Annotation? Previous { get; init; }

    /// <summary>Where in the log the version came first.</summary>
    public required long Position { get; init; }
}
