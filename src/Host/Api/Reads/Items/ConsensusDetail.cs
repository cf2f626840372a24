using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>The reconciled answer to a field.</summary>
public sealed record ConsensusDetail
{
    public required string Field { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required bool HasWinner { get; init; }

    public required double Confidence { get; init; }

    public double? Agreement { get; init; }

    public required IReadOnlyList<Vote> Votes { get; init; }

    public required int Answers { get; init; }

    /// <summary>The same answers with every one counting the same, where people are weighed.</summary>
    public PlainOutcome? Unweighted { get; init; }

    /// <summary>Whether a person decided it.</summary>
    public required bool Decided { get; init; }

    public required Derivation Derivation { get; init; }
}
