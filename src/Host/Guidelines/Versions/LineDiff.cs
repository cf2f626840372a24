namespace LabelHub.Host.Guidelines.Versions;

/// <summary>The difference between two texts line by line: the shortest edit script (Myers 1986).</summary>
internal static class LineDiff
{
    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        return Walk(a, b, Trace(a, b));
    }

    /// <summary>How far each diagonal is reached with ever more edits, until the end of both texts is.</summary>
    private static List<int[]> Trace(string[] a, string[] b)
    {
        var max = a.Length + b.Length;
        var furthest = new int[(2 * max) + 2];
        var trace = new List<int[]>();
        for (var edits = 0; ; edits++)
        {
            trace.Add([.. furthest]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && furthest[max + k - 1] < furthest[max + k + 1]) ? furthest[max + k + 1] : furthest[max + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k]) x++;
                furthest[max + k] = x;
                if (x >= a.Length && x - k >= b.Length) return trace;
            }
        }
    }

    /// <summary>Follows the trace back from the end.</summary>
    private static List<DiffLine> Walk(string[] a, string[] b, List<int[]> trace)
    {
        var (x, y, max) = (a.Length, b.Length, a.Length + b.Length);
        var lines = new List<DiffLine>();
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (furthest, k) = (trace[edits], x - y);
            var fromK = k == -edits || (k != edits && furthest[max + k - 1] < furthest[max + k + 1]) ? k + 1 : k - 1;
            var fromX = edits == 0 ? 0 : furthest[max + fromK];
            var fromY = edits == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY) lines.Add(new(DiffKind.Same, a[--x], x + 1, y--));
            if (edits == 0) break;
            lines.Add(x == fromX ? new(DiffKind.Added, b[fromY], null, y) : new(DiffKind.Removed, a[fromX], x, null));
            (x, y) = (fromX, fromY);
        }

        lines.Reverse();
        return lines;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
