namespace LabelHub.Abstractions.Model;

/// <summary>Marked points on an image. Some tools mark one a region, others several that belong together.</summary>
public sealed record KeyPointsRegion : Region
{
    /// <summary>The points in drawing order, as fractions of the image.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];
}
