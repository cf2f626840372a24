namespace LabelHub.Abstractions.Model;

/// <summary>When a question is shown.</summary>
public sealed record FieldCondition
{
    /// <summary>What is looked at.</summary>
    public required ConditionKind Kind { get; init; }

    /// <summary>The name of the field that is looked at.</summary>
    /// <value><see langword="null"/> where none is named.</value>
    public string? Field { get; init; }

    /// <summary>The labels of which one must be there.</summary>
    /// <value>Empty where any will do.</value>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
