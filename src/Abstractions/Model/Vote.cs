namespace LabelHub.Abstractions.Model;

/// <summary>How many answers gave one label.</summary>
public sealed record Vote
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>The number of answers that gave it.</summary>
    public required int Count { get; init; }
}
