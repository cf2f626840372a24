namespace LabelHub.Host.Api.Reads.Items;

/// <summary>One attempt to write into a tool.</summary>
public sealed record ReceiptDetail
{
    public required long Id { get; init; }

    /// <summary><c>send</c> or <c>revert</c>.</summary>
    public required string Act { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What became of it; <see langword="null"/> while it is under way or was cut off.</summary>
    public string? Outcome { get; init; }

    /// <summary>The object in the tool.</summary>
    public string? ObjectId { get; init; }

    public string? Answer { get; init; }
}
