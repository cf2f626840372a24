namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>A share of items, 0 to 1, with its 95 % interval.</summary>
public sealed record ShareRange
{
    /// <summary><see langword="null"/> while what is undecided could move it anywhere between the ends.</summary>
    public double? Estimate { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }
}
