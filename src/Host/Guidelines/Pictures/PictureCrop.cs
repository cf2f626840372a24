using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>A part of a picture, in pixels.</summary>
public sealed record PictureCrop(int Left, int Top, int Width, int Height)
{
    // A little of what is around it, by which people see where they are.
    private const double Margin = 0.1;

    /// <summary>What is around a box, inside of the picture.</summary>
    internal static PictureCrop Of(BoxRegion box, ImageSize size)
    {
        var (x, y, w, h) = (box.X * size.Width, box.Y * size.Height, box.Width * size.Width, box.Height * size.Height);
        var (sin, cos) = Math.SinCos(box.Rotation * Math.PI / 180);
        double[] across = [x, x + (w * cos), x - (h * sin), x + (w * cos) - (h * sin)];
        double[] down = [y, y + (w * sin), y + (h * cos), y + (w * sin) + (h * cos)];
        var (left, width) = Span(across.Min(), across.Max(), size.Width);
        var (top, height) = Span(down.Min(), down.Max(), size.Height);
        return new(left, top, width, height);
    }

    private static (int From, int Length) Span(double from, double to, int size)
    {
        var margin = Margin * (to - from);
        var start = (int)Math.Clamp(Math.Floor(Even(from - margin)), 0, size - 1);
        return (start, (int)Math.Clamp(Math.Ceiling(Even(to + margin)), start + 1, size) - start);
    }

    // A pixel's edge is one, whatever the arithmetic left behind.
    private static double Even(double edge) => Math.Round(edge, 6);
}
