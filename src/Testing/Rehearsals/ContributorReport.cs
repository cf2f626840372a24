using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rehearsals;

/// <summary>What the rules give a contributor in a project.</summary>
public sealed record ContributorReport
{
    /// <summary>The tool's id of the contributor.</summary>
    public required string Contributor { get; init; }

    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The awards.</summary>
    public IReadOnlyList<Award> Awards { get; init; } = [];
}
