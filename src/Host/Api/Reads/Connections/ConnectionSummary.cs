namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>A connection without its credentials.</summary>
public sealed record ConnectionSummary
{
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Where the tool is; <see langword="null"/> where deliveries are all there is.</summary>
    public string? Address { get; init; }

    /// <summary>Where the tool sends its events.</summary>
    public required string HookUrl { get; init; }

    /// <summary><c>active</c>, <c>paused</c>, <c>leaving</c> or <c>left</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it is paused, and what to do.</summary>
    public string? Reason { get; init; }

    /// <summary>What stays in the tool after it was left, a line each.</summary>
    public IReadOnlyList<string> LeftBehind { get; init; } = [];

    /// <summary>Whether deliveries count without being read back.</summary>
    public required bool TrustsDeliveries { get; init; }

    /// <summary>Work older than this, on the tool's clock, is history.</summary>
    public required DateTimeOffset Baseline { get; init; }

    public required string PeopleLevel { get; init; }

    /// <summary>The newest event of the connection, sent by the tool or read from it.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    public required long Deliveries { get; init; }

    /// <summary>Deliveries of what was known already.</summary>
    public required long Duplicates { get; init; }
}
