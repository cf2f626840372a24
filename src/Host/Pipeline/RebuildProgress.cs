namespace LabelHub.Host.Pipeline;

/// <summary>How far a rebuild has come.</summary>
internal readonly record struct RebuildProgress
{
    /// <summary>Events read again.</summary>
    public required long Events { get; init; }

    /// <summary>Events still to be read.</summary>
    public required long EventsLeft { get; init; }

    /// <summary>Items recomputed, once for each plugin.</summary>
    public required long Items { get; init; }

    /// <summary>Items still due; when the rebuild has ended, those that a rule failed on.</summary>
    public required long ItemsLeft { get; init; }
}
