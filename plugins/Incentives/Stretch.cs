namespace LabelHub.Plugin.Incentives;

/// <summary>
/// A run of settled items that somebody's accuracy is measured over. All are measured over runs of one length, so that more work alone moves nobody
/// past a more accurate peer.
/// </summary>
internal sealed record Stretch(IReadOnlyList<SettledItem> Items)
{
    public int Known => Items.Count(item => item.IsKnown);

    /// <summary>What the accuracy is at least, with 95 % confidence; nothing below a least number of known outcomes.</summary>
    public double? LowerBound(int least) => Known is var known && known < Math.Max(1, least) ? null : ScoreInterval.Low(Items.Count(item => item.IsRight), known);

    public IReadOnlyList<long> Evidence => [.. Items.Select(item => item.ItemId)];

    /// <summary>One stretch after the other; what is not a whole one is left for later.</summary>
    public static IEnumerable<Stretch> InTurn(IReadOnlyList<SettledItem> items, int length) =>
        items.Chunk(length).Where(chunk => chunk.Length == length).Select(chunk => new Stretch(chunk));

    /// <summary>The newest stretch as it was after each item.</summary>
    public static IEnumerable<Stretch> Rolling(IReadOnlyList<SettledItem> items, int length) =>
        Enumerable.Range(0, Math.Max(0, items.Count - length + 1)).Select(from => new Stretch([.. items.Skip(from).Take(length)]));
}
