namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>
/// Finds in what is drawn now what was known before. By id first; the tool gives new ids to what it replaces, imports, merges, joins or splits, so then by being the same,
/// and at last by being of the same kind and much in the same place.
/// </summary>
internal static class Matching
{
    private const double SameLabel = 0.1;
    private const double OtherLabel = 0.5;

    /// <returns>For each part of now the key it is to have: that of the known one it is, or else its own.</returns>
    public static IReadOnlyList<string> Keys(IReadOnlyList<Part> known, IReadOnlyList<Part> now)
    {
        var keys = new string?[now.Count];
        var left = known.ToDictionary(part => part.Key, StringComparer.Ordinal);
        for (var place = 0; place < now.Count; place++)
        {
            if (left.Remove(now[place].Key)) keys[place] = now[place].Key;
        }

        var alike = left.Values.GroupBy(part => part.Content, StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<string>(same.Select(part => part.Key)), StringComparer.Ordinal);
        foreach (var place in Open(keys))
        {
            if (alike.TryGetValue(now[place].Content, out var same) && same.TryDequeue(out var key) && left.Remove(key)) keys[place] = key;
        }

        var near =
            from place in Open(keys)
            from part in left.Values
            let share = Likeness(part, now[place])
            where share > 0
            orderby share descending, place, part.Key
            select (place, part.Key);
        foreach (var (place, key) in near.ToList())
        {
            if (keys[place] is null && left.Remove(key)) keys[place] = key;
        }

        return [.. keys.Select((key, place) => key ?? now[place].Key)];
    }

    /// <summary>0 for two that are not the same object, however they were changed.</summary>
    private static double Likeness(Part before, Part after)
    {
        if (before.Object["type"]?.ToString() != after.Object["type"]?.ToString()) return 0;
        var isSame = before.Object["label_id"]?.ToString() == after.Object["label_id"]?.ToString();
        var share = (Bounds.Of(before.Object), Bounds.Of(after.Object)) switch
        {
            ({ } one, { } other) => one.Overlap(other),
            (null, null) => isSame ? 1 : 0,
            _ => 0,
        };
        return share < (isSame ? SameLabel : OtherLabel) ? 0 : share + (isSame ? 1 : 0);
    }

    private static List<int> Open(string?[] keys) => [.. Enumerable.Range(0, keys.Length).Where(place => keys[place] is null)];
}
