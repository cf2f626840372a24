namespace LabelHub.Abstractions.Model;

/// <summary>A point on an image, as fractions of its width and height.</summary>
public readonly record struct Point
{
    /// <summary>Distance from the left edge, as a fraction of the image's width.</summary>
    public double X { get; init; }

    /// <summary>Distance from the top edge, as a fraction of the image's height.</summary>
    public double Y { get; init; }
}
