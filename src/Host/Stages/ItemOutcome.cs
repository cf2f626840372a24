using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>What should stand about an item according to one plugin: complete, so that the difference to what stands can be posted.</summary>
internal sealed record ItemOutcome
{
    /// <summary>What was checked anew.</summary>
    public IReadOnlyList<CheckRow> Checks { get; init; } = [];

    /// <summary>The plugin's open findings.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>What the plugin's rules want to know of services, answered or not.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>The consensus of the fields the plugin serves.</summary>
    public IReadOnlyList<ConsensusRow> Consensus { get; init; } = [];

    /// <summary>The judgements on the fields the plugin serves.</summary>
    public IReadOnlyList<JudgementRow> Judgements { get; init; } = [];

    /// <summary>The effects the plugin wants or has had sent.</summary>
    public IReadOnlyList<EffectRow> Effects { get; init; } = [];

    public required bool Settled { get; init; }
}
