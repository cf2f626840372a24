using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>A rectangle on an image. Lengths are fractions of the image: 0 is the left or top edge, 1 the right or bottom one.</summary>
public sealed record BoxRegion : Region
{
    /// <summary>The left edge before rotation, as a fraction of the image's width.</summary>
    public double X { get; init; }

    /// <summary>The top edge before rotation, as a fraction of the image's height.</summary>
    public double Y { get; init; }

    /// <summary>The width as a fraction of the image's width.</summary>
    public double Width { get; init; }

    /// <summary>The height as a fraction of the image's height.</summary>
    public double Height { get; init; }

    /// <summary>Clockwise rotation about the top-left corner, in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>The share of the image's area the box covers, 0 to 1; rotation does not change it.</summary>
    [JsonIgnore]
    public double Area => Width * Height;
}
