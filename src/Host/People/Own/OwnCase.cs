using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.People.Own;

/// <summary>An objection, as who made it sees it.</summary>
public sealed record OwnCase
{
    public required long Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Message { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary><see langword="null"/> while it is open.</summary>
    public string? Outcome { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>The decision record it follows.</summary>
    public Citation? Cites { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
