namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>A second look that was asked for.</summary>
public sealed record SecondLook
{
    public required long Id { get; init; }

    public required long Seed { get; init; }

    public required int Percent { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Of what was asked for: how many requests wait to be written into the tool, by the reason that holds them; an empty reason is only a matter of time.</summary>
    public required IReadOnlyDictionary<string, long> Waiting { get; init; }

    /// <summary>What it tells of all the items it was drawn from.</summary>
    public required QualityEstimate Estimate { get; init; }
}
