using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>What is known of an item that was drawn for a second look.</summary>
internal sealed record LookFacts
{
    public required LabelSchema Schema { get; init; }

    /// <summary>Whether it is no longer in the tool.</summary>
    public required bool Ended { get; init; }

    /// <summary>When it was drawn, on the tool's clock.</summary>
    public required long AskedAt { get; init; }

    /// <summary>Living annotations.</summary>
    public IReadOnlyList<AnnotationRow> Annotations { get; init; } = [];

    /// <summary>All their versions.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    /// <summary>How many people have answered, as it settles an item.</summary>
    public int People => Answers.People(Annotations);
}
