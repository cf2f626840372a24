namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>What a second look tells of all items it was drawn from.</summary>
internal sealed record LookEstimate
{
    /// <summary>The share of items on which two people differ; <see langword="null"/> where nothing supports a number.</summary>
    public Share? Differ { get; init; }

    /// <summary>
    /// The share of first answers that are wrong. While differences are undecided, its ends hold whether all of those turn out right or wrong, and there is no figure between them.
    /// </summary>
    public Share? Wrong { get; init; }

    /// <summary>Whether differences are undecided.</summary>
    public required bool IsOpen { get; init; }

    public static LookEstimate Of(IReadOnlyCollection<LookCount> counts)
    {
        var least = Over(counts, count => count.Wrong);
        var most = Over(counts, count => count.Wrong + count.Open);
        return new()
        {
            Differ = Over(counts, count => count.Differ),
            Wrong = least is { } low && most is { } high ? low with { High = high.High } : null,
            IsOpen = counts.Any(count => count.Open > 0),
        };
    }

    private static Share? Over(IReadOnlyCollection<LookCount> counts, Func<LookCount, long> found) => StratifiedShare.Of(
        [.. counts.Select(count => new Stratum { Size = Math.Max(count.Size - count.Gone, count.Answered), Looked = count.Answered, Found = found(count) })]);
}
