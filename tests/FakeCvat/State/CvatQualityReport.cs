namespace LabelHub.FakeCvat.State;

/// <summary>A quality report on a job, as the server computes one when it is asked to.</summary>
public sealed record CvatQualityReport
{
    public required int Id { get; init; }

    public required CvatJob Job { get; init; }

    /// <summary>Who had the job when it was computed.</summary>
    public CvatUser? Assignee { get; init; }

    public required int Valid { get; init; }

    public required int Annotated { get; init; }

    public required int Truth { get; init; }

    public required DateTimeOffset Created { get; init; }
}
