namespace LabelHub.Abstractions.Model;

/// <summary>All that stands about one contributor in one project.</summary>
public sealed record ContributorState
{
    /// <summary>The contributor.</summary>
    public required Contributor Contributor { get; init; }

    /// <summary>The project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The day's counts, oldest first.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];

    /// <summary>The newest judgements, at most 500, newest first.</summary>
    public IReadOnlyList<Judgement> Recent { get; init; } = [];

    /// <summary>All settled judgements of the time in which the rules that are asked were in force, in the order in which they first settled: what is older keeps its place.</summary>
    public IReadOnlyList<Judgement> Settled { get; init; } = [];

    /// <summary>The skill by field, over all settled judgements.</summary>
    public IReadOnlyDictionary<string, Skill> Skills { get; init; } = new Dictionary<string, Skill>();
}
