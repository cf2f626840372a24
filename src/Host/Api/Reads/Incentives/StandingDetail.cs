namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>Where a contributor stands among the others.</summary>
public sealed record StandingDetail
{
    public required Named Contributor { get; init; }

    /// <summary>The place by the lower bound; <see langword="null"/> while fewer outcomes are known than all are measured over.</summary>
    public int? Rank { get; init; }

    /// <summary>Items on which their work settled.</summary>
    public required int Items { get; init; }

    /// <summary>The newest items with a known outcome that they are measured over.</summary>
    public required int Judged { get; init; }

    public double? Accuracy { get; init; }

    /// <summary>The lower end of the 95 % interval (Wilson 1927).</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>The highest level reached; 0 before the first.</summary>
    public required int Level { get; init; }

    public required IReadOnlyList<string> Badges { get; init; }

    /// <summary>What was awarded, by unit, without levels and badges.</summary>
    public required IReadOnlyDictionary<string, long> Awarded { get; init; }
}
