namespace LabelHub.Host.People.Own;

/// <summary>What the guideline in force says about it.</summary>
public sealed record OwnLesson
{
    public required string Version { get; init; }

    /// <summary>The section's title.</summary>
    public required string Section { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Decision rules, where no class is at hand.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public OwnExample? Example { get; init; }

    /// <summary>What looks like it and is not.</summary>
    public OwnExample? NearMiss { get; init; }
}
