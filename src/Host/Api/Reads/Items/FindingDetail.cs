namespace LabelHub.Host.Api.Reads.Items;

/// <summary>An open finding, its message rendered.</summary>
public sealed record FindingDetail
{
    public required long AnnotationId { get; init; }

    public required string Code { get; init; }

    public required string Severity { get; init; }

    public required string Message { get; init; }

    public string? Field { get; init; }

    public string? Region { get; init; }

    /// <summary>Whether the plugin could not be asked again since.</summary>
    public required bool Stale { get; init; }

    public required Derivation Derivation { get; init; }
}
