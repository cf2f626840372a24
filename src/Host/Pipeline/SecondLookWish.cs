namespace LabelHub.Host.Pipeline;

/// <summary>What a person asks of a second look.</summary>
internal sealed record SecondLookWish
{
    public required long Connection { get; init; }

    /// <summary>The share of single-label items to look at.</summary>
    public required int Percent { get; init; }

    public required long Seed { get; init; }

    /// <summary>LabelHub's ids of the projects; all when left out.</summary>
    public IReadOnlyList<long>? Projects { get; init; }

    public required string By { get; init; }
}
