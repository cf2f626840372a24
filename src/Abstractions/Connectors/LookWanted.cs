namespace LabelHub.Abstractions.Connectors;

/// <summary>Something changed, but the event does not say what: the tool must be looked at. Such news is coalesced.</summary>
public sealed record LookWanted : ToolChange
{
    /// <summary>The tool's project id, or <see langword="null"/> when it may be any.</summary>
    public string? Project { get; init; }

    /// <summary>How long to wait for more of the same before looking, counted from the first such news. A look that is wanted sooner takes this one with it.</summary>
    /// <value>Zero looks at once.</value>
    public TimeSpan Quiet { get; init; }

    /// <summary>Whether nothing can be gone, so that reading what changed is enough and the living need not be counted.</summary>
    public bool ChangesOnly { get; init; }
}
