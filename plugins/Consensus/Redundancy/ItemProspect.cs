namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>What is known of an item when it is asked whether it has labels enough.</summary>
public sealed record ItemProspect
{
    public required int Answers { get; init; }

    /// <summary>Of its likeliest label.</summary>
    public required double Posterior { get; init; }

    /// <summary>Votes of the first label less those of the second.</summary>
    public int Lead { get; init; }

    /// <summary>How many people have not answered it and still work.</summary>
    public int CanBeAsked { get; init; } = int.MaxValue;

    /// <summary>By how much one more answer is expected to raise the posterior.</summary>
    public double ExpectedGain { get; init; } = double.PositiveInfinity;
}
