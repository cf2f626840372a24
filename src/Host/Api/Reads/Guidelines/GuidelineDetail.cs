namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>A project's guideline: what is in force, what is being written, how it stands in the tool.</summary>
public sealed record GuidelineDetail
{
    public required Named Project { get; init; }

    /// <summary><see langword="null"/> until a version is published.</summary>
    public VersionDetail? InForce { get; init; }

    /// <summary>What publishing now would make.</summary>
    public required DraftDetail Draft { get; init; }

    /// <summary><see langword="null"/> when nothing is wanted of the tool.</summary>
    public StandingDetail? Tool { get; init; }
}
