namespace LabelHub.FakeCvat.State;

/// <summary>A comment on an issue; the first one is what the issue says.</summary>
public sealed class CvatComment
{
    public required int Id { get; init; }

    public required CvatIssue Issue { get; init; }

    public required CvatUser Owner { get; init; }

    public required string Message { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }
}
