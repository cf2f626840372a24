using LabelHub.Host.Stages;

namespace LabelHub.Host.Api.Reads.Gold;

/// <summary>How often answers to items with a known answer were right under one version of the guideline.</summary>
public sealed record VersionAccuracy
{
    /// <summary>The version; <see langword="null"/> for answers from before the first one.</summary>
    public string? Version { get; init; }

    /// <summary>Answers compared.</summary>
    public required int Judged { get; init; }

    /// <summary>How many of them were right.</summary>
    public required int Right { get; init; }

    /// <summary>The share of them that was right.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The lower end of the 95 % score interval (Wilson 1927).</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>Of the version in force, where clearly fewer are right than before it; <see langword="null"/> also when too little is known.</summary>
    public AccuracyDrop? Drop { get; init; }
}
