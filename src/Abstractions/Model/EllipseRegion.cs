using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>An ellipse on an image. Lengths are fractions of the image, each along its own side.</summary>
public sealed record EllipseRegion : Region
{
    /// <summary>The centre's distance from the left edge, as a fraction of the image's width.</summary>
    public double X { get; init; }

    /// <summary>The centre's distance from the top edge, as a fraction of the image's height.</summary>
    public double Y { get; init; }

    /// <summary>The half-axis along the width before rotation, as a fraction of the image's width.</summary>
    public double RadiusX { get; init; }

    /// <summary>The half-axis along the height before rotation, as a fraction of the image's height.</summary>
    public double RadiusY { get; init; }

    /// <summary>Clockwise rotation about the centre, in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>The share of the image's area the ellipse covers, 0 to 1; rotation does not change it.</summary>
    [JsonIgnore]
    public double Area => Math.PI * RadiusX * RadiusY;
}
