using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>An issue on a frame of a job, with its comments.</summary>
public sealed class CvatIssue
{
    public required int Id { get; init; }

    public required CvatJob Job { get; init; }

    public required int Frame { get; init; }

    public required JsonArray Position { get; set; }

    public required CvatUser Owner { get; init; }

    public CvatUser? Assignee { get; set; }

    public bool Resolved { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    public List<CvatComment> Comments { get; } = [];
}
