namespace LabelHub.Benchmarks;

/// <summary>One thing measured against another in the same run, so that the number means the same on every machine.</summary>
internal sealed record Comparison
{
    public required string Subject { get; init; }

    /// <summary>What it was measured against.</summary>
    public required string Against { get; init; }

    /// <summary>How many times the other it is.</summary>
    public required double Ratio { get; init; }

    /// <summary>What a good ratio would be, and why it cannot be better.</summary>
    public required string Limit { get; init; }

    /// <summary>Both figures as measured here.</summary>
    public required string Here { get; init; }
}
