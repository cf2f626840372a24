namespace LabelHub.Abstractions.Connectors;

/// <summary>What an event means: changes in the tool, or the reason why it cannot be read.</summary>
public sealed record Translation
{
    /// <summary>The changes, each of which may already be known.</summary>
    public IReadOnlyList<ToolChange> Changes { get; init; } = [];

    /// <summary>Why the event cannot be read: what was wrong, quoted, and what is accepted. Such an event is parked.</summary>
    /// <value><see langword="null"/> for an event that was read.</value>
    public string? Unreadable { get; init; }

    /// <summary>An event that was read.</summary>
    /// <param name="changes">What it says; may be empty for news that does not matter.</param>
    public static Translation Of(params IReadOnlyList<ToolChange> changes) => new() { Changes = changes };

    /// <summary>An event that cannot be read.</summary>
    /// <param name="reason">What was wrong, quoted, and what is accepted.</param>
    public static Translation Refused(string reason) => new() { Unreadable = reason };
}
