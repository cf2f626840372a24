namespace LabelHub.Host.People.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseSummary
{
    public required long Id { get; init; }

    public required string Kind { get; init; }

    public required long Item { get; init; }

    public required string Title { get; init; }

    public required string Project { get; init; }

    public string? Field { get; init; }

    public required string Message { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Whether it is open and its date has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary><c>open</c> or <c>decided</c>.</summary>
    public required string State { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>The decision record it follows, such as <c>D3</c>.</summary>
    public string? Cites { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
