namespace LabelHub.Plugin.Validation;

/// <summary>The outermost points of an ellipse to the four sides.</summary>
internal static class EllipseEdge
{
    public static IReadOnlyList<Point> Of(EllipseRegion ellipse, ImageSize? image)
    {
        if (Reach(ellipse, image) is not var (across, down)) return [new() { X = ellipse.X, Y = ellipse.Y }];
        return [new() { X = ellipse.X - across, Y = ellipse.Y - down }, new() { X = ellipse.X + across, Y = ellipse.Y + down }];
    }

    private static (double Across, double Down)? Reach(EllipseRegion ellipse, ImageSize? image)
    {
        if (ellipse.Rotation == 0) return (Math.Abs(ellipse.RadiusX), Math.Abs(ellipse.RadiusY));
        // A turn happens in pixels. Without the image's proportions only the centre is known for sure.
        if (image is not { Width: > 0, Height: > 0 } size) return null;
        var (sine, cosine) = Math.SinCos(ellipse.Rotation * Math.PI / 180);
        var (wide, high) = (ellipse.RadiusX * size.Width, ellipse.RadiusY * size.Height);
        return (Math.Sqrt((wide * cosine * wide * cosine) + (high * sine * high * sine)) / size.Width,
            Math.Sqrt((wide * sine * wide * sine) + (high * cosine * high * cosine)) / size.Height);
    }
}
