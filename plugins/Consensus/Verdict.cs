namespace LabelHub.Plugin.Consensus;

/// <summary>How a vote came out.</summary>
/// <param name="Labels">The labels to show.</param>
/// <param name="HasWinner">Whether the ballots name them beyond a tie.</param>
/// <param name="Confidence">The share of ballots behind them.</param>
/// <param name="Votes">The count of each label.</param>
internal sealed record Verdict(IReadOnlyList<string> Labels, bool HasWinner, double Confidence, IReadOnlyList<Vote> Votes)
{
    public static Verdict Void { get; } = new([], HasWinner: false, Confidence: 0, []);
}
