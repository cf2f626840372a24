namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>How far the first reading of a project has come.</summary>
public sealed record ImportProgress
{
    public required Named Project { get; init; }

    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    /// <summary>How many items the tool said there were when it began; <see langword="null"/> where it does not tell.</summary>
    public long? Expected { get; init; }

    /// <summary>How many are known.</summary>
    public required long Known { get; init; }

    /// <summary>How many items a second became known since it began; <see langword="null"/> before it began and after it ended.</summary>
    public long? PerSecond { get; init; }

    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>When all the tool had was read.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Whether all that was read is taken in.</summary>
    public required bool IsDone { get; init; }
}
