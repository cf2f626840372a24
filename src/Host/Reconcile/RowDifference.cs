namespace LabelHub.Host.Reconcile;

/// <summary>The difference between rows that stand and rows that should stand.</summary>
internal sealed record RowDifference<T>
{
    public required IReadOnlyList<T> Added { get; init; }

    /// <summary>The new rows where the content differs.</summary>
    public required IReadOnlyList<T> Changed { get; init; }

    /// <summary>The old rows where the content differs.</summary>
    public required IReadOnlyList<T> Replaced { get; init; }

    public required IReadOnlyList<T> Removed { get; init; }

    public bool IsAny => Added.Count + Changed.Count + Removed.Count > 0;

    public IReadOnlyList<T> ToWrite => [.. Added, .. Changed];
}

internal static class RowDifference
{
    public static RowDifference<T> Of<T, TKey>(IEnumerable<T> standing, IReadOnlyList<T> wanted, Func<T, TKey> key, Func<T, T, bool> same)
        where TKey : notnull
    {
        var old = standing.ToDictionary(key);
        var (added, changed, replaced) = (new List<T>(), new List<T>(), new List<T>());
        foreach (var row in wanted)
        {
            if (!old.Remove(key(row), out var known))
            {
                added.Add(row);
            }
            else if (!same(known, row))
            {
                changed.Add(row);
                replaced.Add(known);
            }
        }

        return new() { Added = added, Changed = changed, Replaced = replaced, Removed = [.. old.Values] };
    }
}
