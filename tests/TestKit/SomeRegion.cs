namespace LabelHub.TestKit;

/// <summary>Regions for tests. Each takes its field first; keys default to the kind, so give one where an annotation holds several.</summary>
public static class SomeRegion
{
    public static ChoicesRegion Choices(string field, params IReadOnlyList<string> labels) =>
        new() { Key = $"choices-{field}", Field = field, Labels = labels };

    public static BoxRegion Box(string field, double x = 0.25, double y = 0.25, double width = 0.5, double height = 0.5, double rotation = 0) => new()
    {
        Key = $"box-{field}",
        Field = field,
        Labels = ["Car"],
        X = x,
        Y = y,
        Width = width,
        Height = height,
        Rotation = rotation,
    };

    public static PolygonRegion Polygon(string field, params IEnumerable<(double X, double Y)> points) => new()
    {
        Key = $"polygon-{field}",
        Field = field,
        Labels = ["Road"],
        Points = [.. points.Select(point => new Point { X = point.X, Y = point.Y })],
    };

    public static EllipseRegion Ellipse(string field, double x = 0.5, double y = 0.5, double radiusX = 0.1, double radiusY = 0.1, double rotation = 0) => new()
    {
        Key = $"ellipse-{field}",
        Field = field,
        Labels = ["Cell"],
        X = x,
        Y = y,
        RadiusX = radiusX,
        RadiusY = radiusY,
        Rotation = rotation,
    };

    public static KeyPointsRegion KeyPoints(string field, params IEnumerable<(double X, double Y)> points) =>
        new() { Key = $"points-{field}", Field = field, Labels = ["Nose"], Points = [.. points.Select(point => new Point { X = point.X, Y = point.Y })] };

    public static MaskRegion Mask(string field, int width, int height, params IReadOnlyList<int> runs) =>
        new() { Key = $"mask-{field}", Field = field, Labels = ["Sky"], Width = width, Height = height, Runs = runs };

    public static SpanRegion Span(string field, int start, int end) =>
        new() { Key = $"span-{field}", Field = field, Labels = ["Person"], Start = start, End = end };

    public static TextRegion Text(string field, params IReadOnlyList<string> texts) => new() { Key = $"text-{field}", Field = field, Texts = texts };

    public static RatingRegion Rating(string field, int stars) => new() { Key = $"rating-{field}", Field = field, Stars = stars };
}
