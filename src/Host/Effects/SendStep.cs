namespace LabelHub.Host.Effects;

/// <summary>What came of bringing one effect further.</summary>
internal readonly record struct SendStep
{
    /// <summary>It was brought to an end.</summary>
    public static SendStep Ended { get; }

    /// <summary>How long until it can go on; <see langword="null"/> when it ended, or a person must let it go on.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>Whether nothing of its project and kind may be sent now.</summary>
    public bool IsClosed { get; private init; }

    public static SendStep After(TimeSpan wait) => new() { Wait = wait };

    public static SendStep Closed(TimeSpan? wait) => new() { Wait = wait, IsClosed = true };
}
