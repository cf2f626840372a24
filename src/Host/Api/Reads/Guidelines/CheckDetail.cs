namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>Something that is wrong or missing.</summary>
public sealed record CheckDetail
{
    /// <summary><c>error</c> keeps the guideline from being published, <c>warning</c> does not.</summary>
    public required string Severity { get; init; }

    public required string Place { get; init; }

    public required string Message { get; init; }
}
