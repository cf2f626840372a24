namespace LabelHub.FakeLabelStudio;

/// <summary>How this Label Studio behaves; the defaults are those of the observed server.</summary>
public sealed record FakeOptions
{
    /// <summary>The server's own clock: timestamps, the Date header, the expiry of tokens and task locks.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What limits and slow answers are measured with: real time, unless a test wants to turn the hands itself.</summary>
    public TimeProvider Waits { get; init; } = TimeProvider.System;

    /// <summary>A request not applied this long after its arrival never is.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a webhook receiver may be silent: to connect, to begin its answer, between two reads of it.</summary>
    public TimeSpan HookTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Tasks in one TASKS_CREATED delivery; more become further deliveries.</summary>
    public int HookBatch { get; init; } = 5000;

    /// <summary>Zero chooses a free port.</summary>
    public int Port { get; init; }

    /// <summary>The administrator's legacy token; null makes one up.</summary>
    public string? Token { get; init; }
}
