namespace LabelHub.Abstractions.Model;

/// <summary>All that stands about one item: what a policy decides from.</summary>
public sealed record ItemState
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>The newest label schema.</summary>
    public required LabelSchema Schema { get; init; }

    /// <summary>The living annotations in their newest versions, oldest first.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>The open findings of every plugin.</summary>
    public IReadOnlyList<StandingFinding> Findings { get; init; } = [];

    /// <summary>The consensus of each field that has one.</summary>
    public IReadOnlyList<Consensus> Consensus { get; init; } = [];

    /// <summary>What people decided about this item.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Whether it has the labels the tool asks for, or a person has decided: no further label is expected.</summary>
    public bool Settled { get; init; }

    /// <summary>What the plugin that is asked wanted of the item before, and what of it stands in the tool.</summary>
    public IReadOnlyList<StandingEffect> Effects { get; init; } = [];

    /// <summary>How many people worked on the project lately, as its last snapshot counted them.</summary>
    /// <value><see langword="null"/> where that was not counted yet.</value>
    public int? People { get; init; }
}
