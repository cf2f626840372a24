namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Something that LabelHub wrote into a tool.</summary>
public sealed record WrittenDetail
{
    public required string Kind { get; init; }

    public required long Project { get; init; }

    /// <summary>0 for what belongs to the project.</summary>
    public required long Item { get; init; }

    /// <summary>What it is in the tool, as the tool names it.</summary>
    public string? RemoteId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What became of the effect since.</summary>
    public string? State { get; init; }
}
