namespace LabelHub.Abstractions.Connectors;

/// <summary>Objects of the tool are gone. An item's annotations go with it.</summary>
public sealed record Ended : ToolChange
{
    /// <summary>What kind of object.</summary>
    public required ToolObjectKind Kind { get; init; }

    /// <summary>The tool's ids.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>When they were known to be gone, on the tool's clock, if the event tells; else its receipt counts.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
