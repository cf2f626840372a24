namespace LabelHub.Abstractions.Connectors;

/// <summary>Something read from the tool with LabelHub's own credentials. It becomes an event of the log if it says anything new.</summary>
public sealed record Observation
{
    /// <summary>The identity: an observation with the same identity is appended once.</summary>
    public required string Identity { get; init; }

    /// <summary>The bytes that <see cref="IConnector.Translate"/> reads.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The annotation versions inside, so that the host can tell whether it says anything new.</summary>
    public IReadOnlyList<ObservedVersion> Versions { get; init; } = [];

    /// <summary>Whether it says nothing but how far the reading came (<see cref="ChangedAt"/>); such a one is not appended.</summary>
    public bool OnlyProgress { get; init; }

    /// <summary>When the newest change in it was made, on the tool's clock: where the next poll may begin.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
