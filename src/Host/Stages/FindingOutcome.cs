using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>What a plugin's validators come to about an item.</summary>
internal sealed record FindingOutcome
{
    /// <summary>What was checked anew and to the end.</summary>
    public required IReadOnlyList<CheckRow> Checks { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>What the findings rest on, answered or not.</summary>
    public required IReadOnlyList<QuestionRow> Questions { get; init; }
}
