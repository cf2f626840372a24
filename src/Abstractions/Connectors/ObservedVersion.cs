namespace LabelHub.Abstractions.Connectors;

/// <summary>Names a version of an object of the tool.</summary>
public readonly record struct ObservedVersion
{
    /// <summary>What kind of object.</summary>
    public required ToolObjectKind Kind { get; init; }

    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>When the version was made, on the tool's clock.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
