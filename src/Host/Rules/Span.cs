namespace LabelHub.Host.Rules;

/// <summary>An event says: work at these positions is judged under that ruleset. A later event outranks an earlier one.</summary>
internal sealed record Span
{
    /// <summary>The position of the event that says so.</summary>
    public required long Position { get; init; }

    /// <summary>The position of the event that activated the ruleset.</summary>
    public required long Ruleset { get; init; }

    public required long From { get; init; }

    /// <summary>The last position covered.</summary>
    public required long To { get; init; }

    public bool Covers(long position) => From <= position && position <= To;
}
