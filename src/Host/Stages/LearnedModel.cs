using System.Text.Json.Serialization;
using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>What one aggregator learned about one field.</summary>
internal sealed record LearnedModel
{
    public required string Plugin { get; init; }

    public required string Aggregator { get; init; }

    public required string Field { get; init; }

    /// <summary>How many answers it was learned from.</summary>
    public required long Answers { get; init; }

    /// <summary>The number of the snapshot it was learned for; later ones carry it on.</summary>
    public required long FittedIn { get; init; }

    public required int Layout { get; init; }

    public required byte[] State { get; init; }

    // One object for all items of a batch, so that an aggregator that unpacks it does so once.
    [JsonIgnore]
    public FittedModel Model => field ??= new() { Layout = Layout, State = State };
}
