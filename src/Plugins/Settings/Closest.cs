namespace LabelHub.Plugins.Settings;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Closest
{
    /// <returns>The nearest name by edits (Levenshtein 1966), or <see langword="null"/> when none is near.</returns>
    public static string? To(string given, IEnumerable<string> names)
    {
        var (nearest, edits) = names
            .Select(name => (name: name, edits: Edits(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .DefaultIfEmpty((name: "", edits: int.MaxValue))
            .MinBy(candidate => candidate.edits);
        return edits <= Math.Max(1, given.Length / 3) ? nearest : null;
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
