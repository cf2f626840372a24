namespace LabelHub.Abstractions.Model;

/// <summary>A rating in stars.</summary>
public sealed record RatingRegion : Region
{
    /// <summary>The number of stars, from 1.</summary>
    public int Stars { get; init; }
}
