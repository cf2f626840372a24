using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>The upright rectangle around an object, by which two are known for the same where ids tell nothing.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    /// <summary>A point and a straight line cover something too.</summary>
    private const double Rim = 2;

    /// <returns><see langword="null"/> for an object without a place, such as a tag.</returns>
    public static Bounds? Of(JsonObject shape)
    {
        var points = Numbers(shape["points"]);
        if (shape["elements"] is JsonArray elements) points = [.. elements.OfType<JsonObject>().SelectMany(element => Numbers(element["points"]))];
        if (points.Count < 2) return null;
        var type = shape["type"]?.ToString();
        if (type == "mask" && points.Count > 4) return new(points[^4], points[^3], points[^2] + 1, points[^1] + 1);
        if (type == "ellipse" && points.Count == 4) return new(points[0] - (points[2] - points[0]), points[3], points[2], points[1] + (points[1] - points[3]));
        var (across, down) = (points.Where((_, place) => place % 2 == 0).ToList(), points.Where((_, place) => place % 2 == 1).ToList());
        return new(across.Min(), down.Min(), across.Max(), down.Max());
    }

    /// <summary>What both cover as a share of what either does, from 0 to 1.</summary>
    public double Overlap(Bounds other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left) + Rim;
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) + Rim;
        if (width <= 0 || height <= 0) return 0;
        return width * height / (Area + other.Area - (width * height));
    }

    private double Area => (Right - Left + Rim) * (Bottom - Top + Rim);

    private static List<double> Numbers(JsonNode? list) => list is JsonArray values ? [.. values.Select(CanonicalJson.ToDouble).OfType<double>()] : [];
}
