using LabelHub.Host.Access;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.People;
using LabelHub.Host.Api.Reads.Projects;

namespace LabelHub.Host.Web.People;

/// <summary>What the page of all projects' people shows.</summary>
public sealed record PeopleModel
{
    public required IReadOnlyList<ProjectSummary> Projects { get; init; }

    public required IReadOnlyList<Named> Connections { get; init; }

    /// <summary>Who waits to be let in.</summary>
    public required IReadOnlyList<AccessRequestDetail> Waiting { get; init; }

    /// <summary>A link that was just made; it is shown this once.</summary>
    public OwnLink? Link { get; init; }

    public string? Refusal { get; init; }
}
