namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>What LabelHub wrote into a tool, and what of it stands.</summary>
public sealed record Written
{
    public required IReadOnlyList<WrittenTotal> Totals { get; init; }

    /// <summary>Each writing that arrived, the oldest first.</summary>
    public required Listing<WrittenDetail> Writings { get; init; }
}
