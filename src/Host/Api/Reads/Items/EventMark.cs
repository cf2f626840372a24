namespace LabelHub.Host.Api.Reads.Items;

/// <summary>An event of the log.</summary>
public sealed record EventMark
{
    public required long Position { get; init; }

    public string? Id { get; init; }

    public string? Kind { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }
}
