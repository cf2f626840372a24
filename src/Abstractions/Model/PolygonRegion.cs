using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>A polygon on an image, its corners in drawing order.</summary>
public sealed record PolygonRegion : Region
{
    /// <summary>The corners, as fractions of the image.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>Whether the last corner joins the first.</summary>
    public bool Closed { get; init; } = true;

    /// <summary>The share of the image's area inside a simple polygon, 0 to 1, by the shoelace formula (Meister 1769).</summary>
    [JsonIgnore]
    public double Area
    {
        get
        {
            var twice = 0.0;
            for (var i = 0; i < Points.Count; i++)
            {
                var (a, b) = (Points[i], Points[(i + 1) % Points.Count]);
                twice += (a.X * b.Y) - (b.X * a.Y);
            }

            return Math.Abs(twice) / 2;
        }
    }
}
