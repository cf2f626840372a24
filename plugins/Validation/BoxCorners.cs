namespace LabelHub.Plugin.Validation;

/// <summary>The corners of a box as the contributor saw them.</summary>
internal static class BoxCorners
{
    public static IReadOnlyList<Point> Of(BoxRegion box, ImageSize? image)
    {
        if (box.Rotation == 0) return Corners(box, sine: 0, cosine: 1, aspect: 1);
        // A turn happens in pixels. Without the image's proportions only the corner it turns about is known for sure.
        if (image is not { Width: > 0, Height: > 0 } size) return [Corner(box.X, box.Y)];
        var (sine, cosine) = Math.SinCos(box.Rotation * Math.PI / 180);
        return Corners(box, sine, cosine, (double)size.Width / size.Height);
    }

    private static Point[] Corners(BoxRegion box, double sine, double cosine, double aspect)
    {
        var (alongX, alongY) = (box.Width * cosine, box.Width * sine * aspect);
        var (downX, downY) = (-box.Height * sine / aspect, box.Height * cosine);
        return
        [
            Corner(box.X, box.Y),
            Corner(box.X + alongX, box.Y + alongY),
            Corner(box.X + alongX + downX, box.Y + alongY + downY),
            Corner(box.X + downX, box.Y + downY),
        ];
    }

    private static Point Corner(double x, double y) => new() { X = x, Y = y };
}
