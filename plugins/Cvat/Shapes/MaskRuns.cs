namespace LabelHub.Plugin.Cvat.Shapes;

/// <summary>
/// Masks. The tool tells runs inside a box around what is painted, row by row, beginning with a bare one, and then the box with its last column and row; the model
/// tells runs over the whole image.
/// </summary>
internal static class MaskRuns
{
    private const int Box = 4;

    /// <returns><see langword="null"/> for what does not hold together: it is kept as it came.</returns>
    public static IReadOnlyList<int>? ToImage(IReadOnlyList<double> points, ImageSize image)
    {
        if (points.Count <= Box || points.Any(value => value < 0 || value != Math.Truncate(value) || value > int.MaxValue)) return null;
        var (left, top, right, bottom) = ((int)points[^4], (int)points[^3], (int)points[^2], (int)points[^1]);
        if (left > right || top > bottom || right >= image.Width || bottom >= image.Height) return null;
        var width = right - left + 1;
        if (points.Take(points.Count - Box).Sum() != (double)width * (bottom - top + 1)) return null;
        var runs = new RunList();
        runs.Add(false, top * (long)image.Width);
        var (column, painted) = (0, false);
        foreach (var length in points.Take(points.Count - Box))
        {
            for (var rest = (int)length; rest > 0;)
            {
                if (column == 0) runs.Add(false, left);
                var stretch = Math.Min(rest, width - column);
                runs.Add(painted, stretch);
                (rest, column) = (rest - stretch, column + stretch);
                if (column < width) continue;
                runs.Add(false, image.Width - 1 - right);
                column = 0;
            }

            painted = !painted;
        }

        runs.Add(false, (image.Height - 1 - bottom) * (long)image.Width);
        return runs.Runs;
    }

    /// <returns><see langword="null"/> for a mask without a painted pixel, which the tool does not know.</returns>
    public static IReadOnlyList<double>? ToBox(MaskRegion mask)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        foreach (var (start, length) in Painted(mask))
        {
            var (first, last) = (start, start + length - 1);
            (top, bottom) = (Math.Min(top, (int)(first / mask.Width)), Math.Max(bottom, (int)(last / mask.Width)));
            var isOneRow = first / mask.Width == last / mask.Width;
            (left, right) = (Math.Min(left, isOneRow ? (int)(first % mask.Width) : 0), Math.Max(right, isOneRow ? (int)(last % mask.Width) : mask.Width - 1));
        }

        if (right < 0) return null;
        var runs = new RunList();
        var at = (long)top * mask.Width;
        foreach (var (start, length) in Painted(mask))
        {
            runs.Add(false, Inside(at, start, left, right, mask.Width));
            runs.Add(true, length);
            at = start + length;
        }

        runs.Add(false, Inside(at, (bottom + 1L) * mask.Width, left, right, mask.Width));
        return [.. runs.Runs.Select(run => (double)run), left, top, right, bottom];
    }

    /// <summary>How many pixels of a stretch of the image are inside the columns of the box.</summary>
    private static long Inside(long from, long to, int left, int right, int width) => Before(to, left, right, width) - Before(from, left, right, width);

    private static long Before(long position, int left, int right, int width) => (position / width * (right - left + 1)) + Math.Clamp((position % width) - left, 0, right - left + 1);

    private static IEnumerable<(long Start, long Length)> Painted(MaskRegion mask)
    {
        var at = 0L;
        for (var run = 0; run < mask.Runs.Count; at += mask.Runs[run++])
        {
            if (run % 2 == 1 && mask.Runs[run] > 0) yield return (at, mask.Runs[run]);
        }
    }

    /// <summary>Runs put together: stretches of one kind that follow each other are one.</summary>
    private sealed class RunList
    {
        private readonly List<int> _runs = [0];

        public IReadOnlyList<int> Runs => _runs;

        public void Add(bool painted, long length)
        {
            if (length == 0) return;
            if (_runs.Count % 2 == (painted ? 0 : 1)) _runs[^1] += (int)length;
            else _runs.Add((int)length);
        }
    }
}
