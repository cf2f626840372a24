namespace LabelHub.Plugin.Consensus;

/// <summary>The schema's order of labels; labels it does not know come after, by ordinal, and stars by number.</summary>
internal sealed class LabelOrder(Field field) : IComparer<string>
{
    private readonly Dictionary<string, int> _ranks = field.Labels
        .Distinct(StringComparer.Ordinal)
        .Select((label, rank) => (label, rank))
        .ToDictionary(pair => pair.label, pair => pair.rank, StringComparer.Ordinal);

    public int Compare(string? x, string? y)
    {
        var byRank = Rank(x).CompareTo(Rank(y));
        if (byRank != 0) return byRank;
        var byDigits = field.Kind == FieldKind.Rating ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : 0;
        return byDigits != 0 ? byDigits : string.CompareOrdinal(x, y);
    }

    private int Rank(string? label) => label is not null && _ranks.TryGetValue(label, out var rank) ? rank : int.MaxValue;
}
