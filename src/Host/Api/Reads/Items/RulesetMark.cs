namespace LabelHub.Host.Api.Reads.Items;

/// <summary>A ruleset, by the event that activated it.</summary>
public sealed record RulesetMark
{
    public required long Position { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset ActivatedAt { get; init; }

    public required string Cause { get; init; }
}
