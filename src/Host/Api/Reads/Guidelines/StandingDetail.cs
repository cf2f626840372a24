namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>How the guideline stands in the tool.</summary>
public sealed record StandingDetail
{
    /// <summary>The state of the effect that shows it.</summary>
    public required string State { get; init; }

    public string? Reason { get; init; }

    /// <summary>The version that the tool should show.</summary>
    public required string Version { get; init; }

    /// <summary>What someone else put in its place.</summary>
    public string? Theirs { get; init; }

    /// <summary>The name of that text, which <c>replace</c> and <c>adopt</c> take.</summary>
    public string? TheirsHash { get; init; }
}
