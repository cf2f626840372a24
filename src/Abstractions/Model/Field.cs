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

    /// <summary>Whether the tool's page refuses to submit without an answer. Imports and API calls pass it by.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the question is asked for each region instead of once for the item.</summary>
    public bool PerRegion { get; init; }

    /// <summary>Whether the question is shown only under a condition, so that a missing answer proves nothing.</summary>
    public bool Conditional { get; init; }
}
