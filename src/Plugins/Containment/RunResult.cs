using System.Diagnostics.CodeAnalysis;

namespace LabelHub.Plugins.Containment;

/// <summary>What came of one run. Holds texts instead of exceptions: an exception of a plugin's own type would keep the plugin in memory.</summary>
public readonly record struct RunResult<T>
{
    public required RunStatus Status { get; init; }

    /// <summary>What the run returned; the default unless it completed.</summary>
    public T? Value { get; init; }

    /// <summary>Why it did not complete, in one sentence; empty when it did.</summary>
    public string Reason { get; init; }

    /// <summary>The stack trace of a run that threw.</summary>
    public string? Trace { get; init; }

    public TimeSpan Elapsed { get; init; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Completed => Status == RunStatus.Completed;
}

internal static class RunResult
{
    public static RunResult<T> Completed<T>(T value, TimeSpan elapsed) =>
        new() { Status = RunStatus.Completed, Value = value, Reason = "", Elapsed = elapsed };

    public static RunResult<T> NotRun<T>(RunStatus status, string reason) => new() { Status = status, Reason = reason };
}
