namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>How good the labels of single-label items are, as far as a second look tells.</summary>
public sealed record QualityEstimate
{
    /// <summary>How many single-label items the figures speak for.</summary>
    public required long Items { get; init; }

    /// <summary>How many of them were drawn for a second label.</summary>
    public required long Asked { get; init; }

    /// <summary>How many have one.</summary>
    public required long Answered { get; init; }

    /// <summary>How many of those differ from the first.</summary>
    public required long Differ { get; init; }

    /// <summary>How many of those nobody has decided.</summary>
    public required long Open { get; init; }

    /// <summary>How many first labels were decided to be wrong.</summary>
    public required long Wrong { get; init; }

    /// <summary>The share of items on which two people differ; <see langword="null"/> where nothing supports a number.</summary>
    public ShareRange? DisagreementRate { get; init; }

    /// <summary>The share of first labels that are wrong; <see langword="null"/> where nothing supports a number.</summary>
    public ShareRange? ErrorRate { get; init; }

    /// <summary>What is known, and what not, in one sentence.</summary>
    public required string Words { get; init; }
}
