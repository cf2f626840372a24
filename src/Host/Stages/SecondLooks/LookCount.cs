namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>What came of a second look in one project, counted.</summary>
internal readonly record struct LookCount
{
    public required long Project { get; init; }

    /// <summary>How many single-label items there were: what the sample speaks for.</summary>
    public required long Size { get; init; }

    /// <summary>How many were drawn.</summary>
    public required long Asked { get; init; }

    /// <summary>How many of those are no longer there.</summary>
    public long Gone { get; init; }

    /// <summary>How many have a second answer.</summary>
    public long Answered { get; init; }

    /// <summary>How many of those differ.</summary>
    public long Differ { get; init; }

    /// <summary>How many of those nobody has decided.</summary>
    public long Open { get; init; }

    /// <summary>How many first answers were wrong.</summary>
    public long Wrong { get; init; }
}
