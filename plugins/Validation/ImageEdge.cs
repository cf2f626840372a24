namespace LabelHub.Plugin.Validation;

/// <summary>Measures points against the unit square that every image is.</summary>
internal static class ImageEdge
{
    /// <summary>How far the farthest point lies outside, as a fraction of the image's side; 0 when all are inside.</summary>
    public static double Beyond(IEnumerable<Point> points) =>
        points.Select(point => Math.Max(Beyond(point.X), Beyond(point.Y))).DefaultIfEmpty(0).Max();

    private static double Beyond(double place) => Math.Max(0, Math.Max(-place, place - 1));
}
