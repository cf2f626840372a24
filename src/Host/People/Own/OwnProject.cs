namespace LabelHub.Host.People.Own;

/// <summary>A project somebody works in, and what it may know of them.</summary>
public sealed record OwnProject
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Level { get; init; }

    /// <summary>The version of the guideline in force.</summary>
    public string? Guideline { get; init; }

    /// <summary>Their own figure; <see langword="null"/> where the level allows none, or nothing is judged.</summary>
    public Figure? Figure { get; init; }

    /// <summary>How their own mistakes were mended; <see langword="null"/> where the level allows no figure, or no mistake is known.</summary>
    public SelfCorrection? SelfCorrection { get; init; }

    /// <summary>A change of the level that they are told of.</summary>
    public LevelChange? Announced { get; init; }
}
