using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Web.Items;

/// <summary>The regions of one annotation on an empty image, to scale, with a rim on which a box outside the image shows.</summary>
public sealed record Drawing
{
    /// <summary>The width of the image; its height follows.</summary>
    public const double Side = 1_000;

    private const double Rim = 60;

    private const double Beside = 20;

    // However far a region strays, the image stays large enough to be seen.
    private const double Farthest = 700;

    public required double Height { get; init; }

    public required IReadOnlyList<Shape> Shapes { get; init; }

    public required double Left { get; init; }

    public required double Top { get; init; }

    public required double Right { get; init; }

    public required double Bottom { get; init; }

    /// <returns><see langword="null"/> when there is nothing to draw.</returns>
    public static Drawing? Of(IReadOnlyList<Region> regions, ImageSize? image)
    {
        var height = image is { Width: > 0, Height: > 0 } size ? Math.Clamp(Side * size.Height / size.Width, Side / 4, Side * 4) : Side * 3 / 4;
        Shape[] shapes = [.. regions.SelectMany(region => ShapesOf(region, height))];
        return shapes.Length == 0 ? null : new()
        {
            Height = height,
            Shapes = shapes,
            Left = Math.Max(-Farthest, Math.Min(0, shapes.Min(s => s.Left))) - Rim,
            Top = Math.Max(-Farthest, Math.Min(0, shapes.Min(s => s.Top))) - Rim,
            Right = Math.Min(Side + Farthest, Math.Max(Side, shapes.Max(s => s.Right))) + Rim,
            Bottom = Math.Min(height + Farthest, Math.Max(height, shapes.Max(s => s.Bottom))) + Rim,
        };
    }

    /// <summary>The same drawing in a frame that all of them fit, so that they compare at a glance.</summary>
    public Drawing In(IReadOnlyCollection<Drawing> all) =>
        this with { Left = all.Min(d => d.Left), Top = all.Min(d => d.Top), Right = all.Max(d => d.Right), Bottom = all.Max(d => d.Bottom) };

    /// <summary>The part of the image around a region, with a little of what is beside it, by which people see where they are.</summary>
    /// <returns><see langword="null"/> when nothing of it lies on the image.</returns>
    public Part? Around(string region)
    {
        var shapes = Shapes.Where(shape => shape.Region.Key == region).ToArray();
        if (shapes.Length == 0) return null;
        var (left, top, right, bottom) = (shapes.Min(s => s.Left), shapes.Min(s => s.Top), shapes.Max(s => s.Right), shapes.Max(s => s.Bottom));
        var margin = Math.Max(Beside, Math.Max(right - left, bottom - top) * 0.15);
        (left, right) = (Math.Max(0, left - margin), Math.Min(Side, right + margin));
        (top, bottom) = (Math.Max(0, top - margin), Math.Min(Height, bottom + margin));
        return right <= left || bottom <= top ? null : new(left, top, right - left, bottom - top);
    }

    private static IEnumerable<Shape> ShapesOf(Region region, double height) => region switch
    {
        BoxRegion box => [new(region, Corners(box, height), true)],
        PolygonRegion { Points.Count: > 0 } polygon => [new(region, [.. polygon.Points.Select(p => (p.X * Side, p.Y * height))], polygon.Closed)],
        EllipseRegion ellipse => [new(region, Outline(ellipse, height), true)],
        KeyPointsRegion points => points.Points.Select(p => new Shape(region, [(p.X * Side, p.Y * height)], true)),
        _ => [],
    };

    /// <summary>So many corners that nobody sees them.</summary>
    private static (double X, double Y)[] Outline(EllipseRegion ellipse, double height)
    {
        const int Corners = 48;
        var (sin, cos) = Math.SinCos(ellipse.Rotation * Math.PI / 180);
        return [.. Enumerable.Range(0, Corners).Select(corner =>
        {
            var (down, across) = Math.SinCos(2 * Math.PI * corner / Corners);
            var (x, y) = (across * ellipse.RadiusX * Side, down * ellipse.RadiusY * height);
            return ((ellipse.X * Side) + (x * cos) - (y * sin), (ellipse.Y * height) + (x * sin) + (y * cos));
        })];
    }

    private static (double X, double Y)[] Corners(BoxRegion box, double height)
    {
        var (x, y, w, h) = (box.X * Side, box.Y * height, box.Width * Side, box.Height * height);
        var (sin, cos) = Math.SinCos(box.Rotation * Math.PI / 180);
        (double X, double Y) At(double right, double down) => (x + (right * cos) - (down * sin), y + (right * sin) + (down * cos));
        return [At(0, 0), At(w, 0), At(w, h), At(0, h)];
    }
}
