using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LabelHub.TestKit;

/// <summary>Keeps what was logged, so that a test can look for a line, or for a secret that must not be there.</summary>
public sealed class CollectingLoggerProvider : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>Everything logged so far, oldest first.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new CollectingLogger(categoryName, _entries);

    /// <summary>Keeps the entries: they are looked at when the host that wrote them, and disposed of this, is gone.</summary>
    public void Dispose()
    {
    }

    private sealed class CollectingLogger(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new() { Category = category, Level = logLevel, Event = eventId, Message = formatter(state, exception), Exception = exception });
    }
}
