using System.Text.Json;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Shapes on an image.</summary>
internal static class ImageShapes
{
    /// <summary>No page draws that far outside an image, and what is larger would not come back from a fraction.</summary>
    private const double FarthestPercent = 1e9;

    public static BoxRegion? Box(ResultEntry entry) =>
        (Fraction(entry, "x"), Fraction(entry, "y"), Fraction(entry, "width"), Fraction(entry, "height")) is ({ } x, { } y, { } width, { } height)
            ? new() { Key = "", Field = "", X = x, Y = y, Width = width, Height = height, Rotation = entry.Number("rotation") ?? 0 }
            : null;

    public static EllipseRegion? Ellipse(ResultEntry entry) =>
        (Fraction(entry, "x"), Fraction(entry, "y"), Fraction(entry, "radiusX"), Fraction(entry, "radiusY")) is ({ } x, { } y, { } alongX, { } alongY)
            ? new() { Key = "", Field = "", X = x, Y = y, RadiusX = alongX, RadiusY = alongY, Rotation = entry.Number("rotation") ?? 0 }
            : null;

    public static PolygonRegion? Polygon(ResultEntry entry)
    {
        var points = entry.List("points")?.Select(Corner).ToList();
        return points is { Count: > 0 } && !points.Contains(null)
            ? new() { Key = "", Field = "", Points = [.. points.OfType<Point>()], Closed = entry.Flag("closed") ?? true }
            : null;
    }

    public static KeyPointsRegion? KeyPoint(ResultEntry entry) =>
        (Fraction(entry, "x"), Fraction(entry, "y")) is ({ } x, { } y) ? new() { Key = "", Field = "", Points = [new() { X = x, Y = y }] } : null;

    public static double? Fraction(JsonElement number) =>
        ResultEntry.Finite(number) is { } percent && Math.Abs(percent) <= FarthestPercent ? Percent.ToFraction(percent) : null;

    private static double? Fraction(ResultEntry entry, string name) =>
        entry.Number(name) is { } percent && Math.Abs(percent) <= FarthestPercent ? Percent.ToFraction(percent) : null;

    private static Point? Corner(JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && Fraction(pair[0]) is { } x && Fraction(pair[1]) is { } y ? new() { X = x, Y = y } : null;
}
