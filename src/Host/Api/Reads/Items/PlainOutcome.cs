namespace LabelHub.Host.Api.Reads.Items;

/// <summary>What the answers say when every one counts the same.</summary>
public sealed record PlainOutcome
{
    public required IReadOnlyList<string> Labels { get; init; }

    public required bool HasWinner { get; init; }

    public required double Confidence { get; init; }
}
