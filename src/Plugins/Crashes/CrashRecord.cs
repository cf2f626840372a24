namespace LabelHub.Plugins.Crashes;

/// <summary>What is held against one build of a plugin.</summary>
internal sealed record CrashRecord
{
    /// <summary>How many processes in a row died while it was at work.</summary>
    public int Deaths { get; init; }

    /// <summary>Why it is in quarantine; <see langword="null"/> while it is not.</summary>
    public string? Quarantine { get; init; }
}
