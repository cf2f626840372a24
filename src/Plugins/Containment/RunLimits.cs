namespace LabelHub.Plugins.Containment;

/// <summary>How far a plugin may go before it is stopped.</summary>
public sealed record RunLimits
{
    /// <summary>How long one run may take where the caller names no limit.</summary>
    public TimeSpan PerSubject { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a plugin may take to configure itself, and an instance to be built.</summary>
    public TimeSpan Loading { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many outcomes one run may say.</summary>
    public int Outcomes { get; init; } = 1_000;

    /// <summary>On how many different subjects in a row a plugin may fail before it is suspended.</summary>
    public int FailuresInARow { get; init; } = 20;

    /// <summary>How many completed runs clear a plugin of having been at work when an earlier process died.</summary>
    public int RunsThatClear { get; init; } = 1_000;
}
