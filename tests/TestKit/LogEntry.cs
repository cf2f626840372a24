using Microsoft.Extensions.Logging;

namespace LabelHub.TestKit;

/// <summary>One line of a log.</summary>
public sealed record LogEntry
{
    public required string Category { get; init; }

    public required LogLevel Level { get; init; }

    public required EventId Event { get; init; }

    public required string Message { get; init; }

    public Exception? Exception { get; init; }
}
