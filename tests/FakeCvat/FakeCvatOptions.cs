namespace LabelHub.FakeCvat;

/// <summary>How this CVAT behaves; the defaults are those of 2.73.</summary>
public sealed record FakeCvatOptions
{
    /// <summary>The server's own clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What retries are timed with.</summary>
    public TimeProvider Waits { get; init; } = TimeProvider.System;

    /// <summary>Up to 2.64 a delivery is tried once; from 2.73 on payloads tell <c>changes</c>; from 2.48 on there are personal tokens.</summary>
    public Version Version { get; init; } = new(2, 73, 0);

    /// <summary>How long after each failed attempt the next one comes.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; init; } =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(1800), TimeSpan.FromSeconds(10800), .. Enumerable.Repeat(TimeSpan.FromSeconds(86400), 4)];

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan HookTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Zero chooses a free port.</summary>
    public int Port { get; init; }

    internal bool TellsChanges => Version >= new Version(2, 73);

    internal bool Retried => Version >= new Version(2, 65);
}
