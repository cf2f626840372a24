namespace LabelHub.Abstractions.Model;

/// <summary>The reconciled answer to one field of an item.</summary>
public sealed record Consensus
{
    /// <summary>The field's name.</summary>
    public required string Field { get; init; }

    /// <summary>The label to show. In a tie it is the first of the tied labels in the schema's order, and <see cref="HasWinner"/> is false.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Whether the answers name one winner.</summary>
    public required bool HasWinner { get; init; }

    /// <summary>The aggregator's probability that the label shown is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The share of pairs of answers that agree, 0 to 1 (observed agreement of one item, Fleiss 1971).</summary>
    /// <value><see langword="null"/> with fewer than two answers.</value>
    public double? Agreement { get; init; }

    /// <summary>The answers counted by label, most first, ties in the schema's order.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>The number of answers it rests on.</summary>
    public required int Answers { get; init; }

    /// <summary>What the answers say when each counts the same; kept beside a result that weighs people.</summary>
    /// <value><see langword="null"/> where every answer counts the same anyway.</value>
    public Consensus? Unweighted { get; init; }

    /// <summary>Whether all answers say the same, and what is known of who gave them says otherwise. Then <see cref="HasWinner"/> is false: a person looks.</summary>
    public bool Contested { get; init; }

    /// <summary>Whether a person decided it; a decision outranks the answers.</summary>
    public bool Decided { get; init; }
}
