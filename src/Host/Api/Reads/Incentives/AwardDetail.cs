namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>What a contributor should have, and why.</summary>
public sealed record AwardDetail
{
    public required Named Contributor { get; init; }

    public required string Unit { get; init; }

    public required long Amount { get; init; }

    /// <summary>How much of it waits for a budget.</summary>
    public required long Held { get; init; }

    public required string Cause { get; init; }

    /// <summary>The items it rests on. It stands until one of them is decided anew.</summary>
    public required IReadOnlyList<long> Evidence { get; init; }

    public required string Plugin { get; init; }

    public required string Rule { get; init; }
}
