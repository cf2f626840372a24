namespace LabelHub.Abstractions.Model;

/// <summary>One question of the label schema (Label Studio: a control tag; CVAT: a label or attribute).</summary>
public sealed record Field
{
    /// <summary>The name that regions refer to.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of answer.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>The tool's own word for the kind, such as <c>RectangleLabels</c>.</summary>
    public string ToolKind { get; init; } = "";

    /// <summary>The labels on offer, in the schema's order.</summary>
    /// <value>Empty where any answer is accepted, or where the tool fills the list from the item (<see cref="OpenLabels"/>).</value>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether labels outside <see cref="Labels"/> are expected, since the tool takes them from the item's data.</summary>
    public bool OpenLabels { get; init; }

    /// <summary>The key of the item's data that the labels come from.</summary>
    /// <value><see langword="null"/> where they do not, or come from an address.</value>
    public string? LabelsFrom { get; init; }

    /// <summary>How often a label may be used in one annotation, for the labels that have such a limit.</summary>
    public IReadOnlyDictionary<string, int> MaxUses { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether of a tree of labels only those without others below them may be picked.</summary>
    public bool LeavesOnly { get; init; }

    /// <summary>The least number that is accepted.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number that is accepted; of a rating, how many stars there are.</summary>
    public double? Max { get; init; }

    /// <summary>Whether the tool's page refuses to submit without an answer. Imports and API calls pass it by.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the question is asked for each region instead of once for the item.</summary>
    public bool PerRegion { get; init; }

    /// <summary>Whether the question is shown only under a condition, so that a missing answer proves nothing.</summary>
    public bool Conditional { get; init; }

    /// <summary>The conditions under which the question is shown; all of them must hold.</summary>
    public IReadOnlyList<FieldCondition> Conditions { get; init; } = [];

    /// <summary>What the tool's configuration says of the question, in its own words, names and values.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
