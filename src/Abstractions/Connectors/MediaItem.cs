using System.Text.Json;

namespace LabelHub.Abstractions.Connectors;

/// <summary>An item, as far as its media are found from it.</summary>
public sealed record MediaItem
{
    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The tool's id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What is shown to contributors, as the tool's JSON object.</summary>
    public JsonElement Data { get; init; }

    /// <summary>The label schema in force.</summary>
    public Model.LabelSchema Schema { get; init; } = Model.LabelSchema.Empty;
}
