namespace LabelHub.Abstractions.Model;

/// <summary>A number a contributor entered.</summary>
public sealed record NumberRegion : Region
{
    /// <summary>The number, in the unit of its field.</summary>
    public double Value { get; init; }
}
