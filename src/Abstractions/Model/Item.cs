using System.Text.Json;

namespace LabelHub.Abstractions.Model;

/// <summary>The unit a person labels (Label Studio: a task; CVAT: a frame of a task).</summary>
public sealed record Item
{
    /// <summary>LabelHub's id of the item.</summary>
    public required long Id { get; init; }

    /// <summary>The id of its project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>What is shown to the contributor, as the tool's JSON object.</summary>
    public JsonElement Data { get; init; }

    /// <summary>How many labels by different people the tool asks for.</summary>
    public int Overlap { get; init; } = 1;
}
