namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>A project's part of a second look, and what was counted in it.</summary>
internal readonly record struct Stratum
{
    /// <summary>How many items the sample speaks for.</summary>
    public required long Size { get; init; }

    /// <summary>How many of the sample were looked at.</summary>
    public required long Looked { get; init; }

    /// <summary>How many of those have what is counted.</summary>
    public required long Found { get; init; }

    /// <summary>What of its variance is left when so much of all was looked at.</summary>
    public double Rest => 1 - ((double)Looked / Size);
}
