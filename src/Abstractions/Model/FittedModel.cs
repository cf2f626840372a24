namespace LabelHub.Abstractions.Model;

/// <summary>What an aggregator learned from a project: bytes only it can read, kept in a numbered snapshot.</summary>
public sealed record FittedModel
{
    /// <summary>Nothing learned.</summary>
    public static FittedModel None { get; } = new();

    /// <summary>The aggregator's own version of the byte layout.</summary>
    public int Layout { get; init; }

    /// <summary>The learned state, at most 64 MiB.</summary>
    public ReadOnlyMemory<byte> State { get; init; }
}
