namespace LabelHub.Abstractions.Connectors;

/// <summary>A project in a tool.</summary>
public sealed record ToolProject
{
    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The project as an observation, so that it enters by the log.</summary>
    public required Observation Observation { get; init; }
}
