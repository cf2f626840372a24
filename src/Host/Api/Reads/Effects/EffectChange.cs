namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>An effect with what it would change: what LabelHub left in the tool before, and what would stand there after.</summary>
public sealed record EffectChange
{
    public required EffectSummary Effect { get; init; }

    /// <summary>Line by line; empty where nothing of ours is there.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Line by line; empty where it is to be taken back.</summary>
    public required IReadOnlyList<string> After { get; init; }
}
