namespace LabelHub.Abstractions.Connectors;

/// <summary>Names the fields of a JSON body that make two deliveries the same.</summary>
/// <remarks>
/// A path is property names joined by dots; <c>[]</c> after a name means every element of the array, whose values are sorted, so that
/// <c>tasks[].id</c> is the set of ids. A rule fits when the selector field has one of the values and every path leads to a value.
/// </remarks>
public sealed record IdentityRule
{
    /// <summary>The path of the field that selects the rule, such as <c>action</c>.</summary>
    public required string Selector { get; init; }

    /// <summary>The values of the selector for which the rule holds.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The paths whose values, with the selector's, are the identity.</summary>
    public required IReadOnlyList<string> Paths { get; init; }
}
