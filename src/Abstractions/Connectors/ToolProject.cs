namespace LabelHub.Abstractions.Connectors;

/// <summary>A project in a tool.</summary>
public sealed record ToolProject
{
    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How many items it has.</summary>
    /// <value><see langword="null"/> where the tool does not tell.</value>
    public long? Items { get; init; }

    /// <summary>Whether LabelHub made it for its own use, such as for reviews: it is followed without being offered.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The project as an observation, so that it enters by the log.</summary>
    public required Observation Observation { get; init; }
}
