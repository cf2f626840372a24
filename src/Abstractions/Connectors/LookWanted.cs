namespace LabelHub.Abstractions.Connectors;

/// <summary>Something changed, but the event does not say what: the tool must be looked at. Such news is coalesced.</summary>
public sealed record LookWanted : ToolChange
{
    /// <summary>The tool's project id, or <see langword="null"/> when it may be any.</summary>
    public string? Project { get; init; }
}
