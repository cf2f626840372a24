namespace LabelHub.Host.People;

/// <summary>
/// A group of five or more, or nothing. Its figures are those of the person in the middle, in steps of ten in a hundred, so that one who joins cannot
/// be told from the difference.
/// </summary>
public sealed record GroupDetail
{
    /// <summary>The field their answers are about; <see langword="null"/> for all fields together.</summary>
    public string? Field { get; init; }

    public required int People { get; init; }

    /// <summary>The share that agreed, for the one in the middle.</summary>
    public required double Median { get; init; }

    internal static GroupDetail? Of(string? field, IReadOnlyCollection<Figure> figures)
    {
        if (figures.Count < Facts.PeopleLevel.SmallestGroup) return null;
        var shares = figures.Select(figure => figure.Share).Order().ToArray();
        return new() { Field = field, People = figures.Count - (figures.Count % Facts.PeopleLevel.SmallestGroup), Median = Math.Round(shares[shares.Length / 2], 1) };
    }
}
