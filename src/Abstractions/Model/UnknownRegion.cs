namespace LabelHub.Abstractions.Model;

/// <summary>A region of a kind LabelHub does not interpret, kept as the tool sent it.</summary>
public sealed record UnknownRegion : Region
{
    /// <summary>The tool's own word for the kind.</summary>
    public required string ToolKind { get; init; }

    /// <summary>The region as the tool's JSON.</summary>
    public required string Raw { get; init; }
}
