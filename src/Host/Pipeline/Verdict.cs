namespace LabelHub.Host.Pipeline;

/// <summary>A lead's word on a proposal.</summary>
internal sealed record Verdict
{
    /// <summary>The hash of the content that was on screen.</summary>
    public required string Content { get; init; }

    public required bool Approved { get; init; }

    public string Reason { get; init; } = "";
}
