namespace LabelHub.Abstractions.Model;

/// <summary>Text a contributor typed.</summary>
public sealed record TextRegion : Region
{
    /// <summary>The entries, in order; tools that allow only one send one.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
