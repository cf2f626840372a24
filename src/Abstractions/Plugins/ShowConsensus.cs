using System.Text.Json.Serialization;
using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>State: the tool should hold the consensus of the item as a prediction, where the tool does not show it to contributors.</summary>
public sealed record ShowConsensus : Effect
{
    internal const string KindName = "consensus";

    /// <summary>The consensus of each field to show.</summary>
    public required IReadOnlyList<Consensus> Fields { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsRequest => false;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Key => KindName;
}
