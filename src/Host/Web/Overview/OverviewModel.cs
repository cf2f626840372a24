using LabelHub.Host.Api.Reads.Projects;

namespace LabelHub.Host.Web.Overview;

/// <summary>What the first page says.</summary>
public sealed record OverviewModel
{
    public required Health Health { get; init; }

    /// <summary>What waits for a person, the most pressing first.</summary>
    public required IReadOnlyList<Need> Needs { get; init; }

    public required IReadOnlyList<ProjectSummary> Projects { get; init; }

    /// <summary>Whether nothing was connected yet.</summary>
    public required bool IsFirstRun { get; init; }
}
