namespace LabelHub.Plugin.Cvat.Shapes;

/// <summary>The tool's points, in pixels, as regions of the model, in fractions of the image, and back.</summary>
internal static class Geometry
{
    /// <summary>No editor draws that far outside an image, and what is larger would not come back from a fraction.</summary>
    private const double Farthest = 1e9;

    /// <summary>Digits that the way through a fraction does not touch.</summary>
    private const int Digits = 6;

    /// <returns>The place, without key and field; <see langword="null"/> for what does not hold together.</returns>
    public static Region? Read(string type, IReadOnlyList<double> points, double rotation, ImageSize image)
    {
        if (image.Width <= 0 || image.Height <= 0 || points.Any(value => !double.IsFinite(value) || Math.Abs(value) > Farthest)) return null;
        return type switch
        {
            "rectangle" when points.Count == 4 => Box(points, rotation, image),
            "ellipse" when points.Count == 4 => new EllipseRegion
            {
                Key = "",
                Field = "",
                X = points[0] / image.Width,
                Y = points[1] / image.Height,
                RadiusX = (points[2] - points[0]) / image.Width,
                RadiusY = (points[1] - points[3]) / image.Height,
                Rotation = rotation,
            },
            "polygon" when points.Count >= 6 && IsPairs(points) => new PolygonRegion { Key = "", Field = "", Points = Fractions(points, image) },
            "polyline" when points.Count >= 4 && IsPairs(points) => new PolygonRegion { Key = "", Field = "", Points = Fractions(points, image), Closed = false },
            "points" when points.Count >= 2 && IsPairs(points) => new KeyPointsRegion { Key = "", Field = "", Points = Fractions(points, image) },
            "cuboid" when points.Count == 16 => new KeyPointsRegion { Key = "", Field = "", Points = Fractions(points, image) },
            "mask" when MaskRuns.ToImage(points, image) is { } runs => new MaskRegion { Key = "", Field = "", Width = image.Width, Height = image.Height, Runs = runs },
            _ => null,
        };
    }

    /// <returns>The points of a region; <see langword="null"/> for one that the tool cannot draw.</returns>
    public static IReadOnlyList<double>? Write(Region region, ImageSize image) => region switch
    {
        BoxRegion box => Corners(box, image),
        EllipseRegion round => [Pixel(round.X, image.Width), Pixel(round.Y, image.Height), Pixel(round.X + round.RadiusX, image.Width), Pixel(round.Y - round.RadiusY, image.Height)],
        PolygonRegion polygon => Pixels(polygon.Points, image),
        KeyPointsRegion points => Pixels(points.Points, image),
        MaskRegion mask => MaskRuns.ToBox(mask),
        _ => null,
    };

    public static IReadOnlyList<Point> Fractions(IReadOnlyList<double> points, ImageSize image) =>
        [.. Enumerable.Range(0, points.Count / 2).Select(pair => new Point { X = points[2 * pair] / image.Width, Y = points[(2 * pair) + 1] / image.Height })];

    private static BoxRegion Box(IReadOnlyList<double> points, double rotation, ImageSize image)
    {
        var (width, height) = (points[2] - points[0], points[3] - points[1]);
        var (x, y) = Turn.Corner(points[0], points[1], width, height, rotation);
        return new() { Key = "", Field = "", X = x / image.Width, Y = y / image.Height, Width = width / image.Width, Height = height / image.Height, Rotation = rotation };
    }

    private static double[] Corners(BoxRegion box, ImageSize image)
    {
        var (width, height) = (box.Width * image.Width, box.Height * image.Height);
        var (x, y) = Turn.Back(box.X * image.Width, box.Y * image.Height, width, height, box.Rotation);
        return [Round(x), Round(y), Round(x + width), Round(y + height)];
    }

    private static double[] Pixels(IReadOnlyList<Point> points, ImageSize image) => [.. points.SelectMany(point => new[] { Pixel(point.X, image.Width), Pixel(point.Y, image.Height) })];

    private static double Pixel(double fraction, int length) => Round(fraction * length);

    private static double Round(double pixels) => Math.Round(pixels, Digits);

    private static bool IsPairs(IReadOnlyList<double> points) => points.Count % 2 == 0;
}
