using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Api.Reads.Unions;
using LabelHub.Host.Stages.Unions;

namespace LabelHub.Host.Web.Unions;

/// <summary>What the page of unions shows.</summary>
public sealed record UnionModel
{
    public required IReadOnlyList<UnionSummary> Unions { get; init; }

    public required IReadOnlyList<ProjectSummary> Projects { get; init; }

    public UnionForm Form { get; init; } = new();

    public UnionReport? Report { get; init; }

    public string? Refusal { get; init; }
}
