namespace LabelHub.Abstractions.Model;

/// <summary>How one answer turned out. Without gold or a decision it says only whether it differs from the others, never that it is wrong.</summary>
public sealed record Judgement
{
    /// <summary>The item answered.</summary>
    public required long ItemId { get; init; }

    /// <summary>The field answered.</summary>
    public required string Field { get; init; }

    /// <summary>Who answered.</summary>
    public required long ContributorId { get; init; }

    /// <summary>What it rests on; <see cref="Model.Evidence.None"/> means unjudged.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether it agrees with the evidence.</summary>
    /// <value><see langword="null"/> while unjudged, and where the evidence itself names no winner.</value>
    public bool? Agrees { get; init; }

    /// <summary>How hard the item is: how often two of the other people's answers to it differ, 0 to 1 (one minus the extent of agreement of Fleiss 1971).</summary>
    /// <value>0 where fewer than two others answered.</value>
    public double Difficulty { get; init; }

    /// <summary>Whether the item is not settled, so that the judgement may still change with new answers.</summary>
    public bool Provisional { get; init; }
}
