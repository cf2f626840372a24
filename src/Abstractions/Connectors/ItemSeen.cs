using System.Text.Json;

namespace LabelHub.Abstractions.Connectors;

/// <summary>An item as it was at a time.</summary>
public sealed record ItemSeen : ToolChange
{
    /// <summary>The tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>When it was made; with the id, it tells a life of the item from an id used again.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed; the newest wins.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What is shown to contributors, as a JSON object.</summary>
    public JsonElement Data { get; init; }

    /// <summary>How many labels by different people the tool asks for.</summary>
    public int Overlap { get; init; } = 1;

    /// <summary>Whether the tool counts it as complete.</summary>
    public bool Complete { get; init; }
}
