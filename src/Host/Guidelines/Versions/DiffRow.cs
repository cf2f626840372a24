namespace LabelHub.Host.Guidelines.Versions;

/// <summary>A row of two texts side by side.</summary>
public sealed record DiffRow(DiffLine? Left, DiffLine? Right)
{
    public bool IsSame => Left is { Kind: DiffKind.Same };

    /// <summary>Lines that were removed stand beside those that were added in their place.</summary>
    public static IReadOnlyList<DiffRow> Pair(IReadOnlyList<DiffLine> lines)
    {
        var rows = new List<DiffRow>();
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Kind == DiffKind.Same)
            {
                rows.Add(new(lines[i], lines[i]));
                i++;
                continue;
            }

            var changed = lines.Skip(i).TakeWhile(line => line.Kind != DiffKind.Same).ToArray();
            var (removed, added) = (changed.Where(line => line.Kind == DiffKind.Removed).ToArray(), changed.Where(line => line.Kind == DiffKind.Added).ToArray());
            for (var n = 0; n < Math.Max(removed.Length, added.Length); n++) rows.Add(new(At(removed, n), At(added, n)));
            i += changed.Length;
        }

        return rows;
    }

    private static DiffLine? At(DiffLine[] lines, int n) => n < lines.Length ? lines[n] : null;
}
