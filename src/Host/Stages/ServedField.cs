using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Stages;

/// <summary>A field, the aggregator that serves it, and the item's answers to it.</summary>
internal sealed record ServedField
{
    public required Field Field { get; init; }

    public required IAggregator Aggregator { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What the aggregator learned about the field.</summary>
    public FittedModel Model { get; init; } = FittedModel.None;

    /// <summary>The snapshot the model comes from; 0 when nothing was learned.</summary>
    public long Snapshot { get; init; }
}
