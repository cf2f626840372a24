using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>What is recorded about one contributor's own work.</summary>
internal sealed record OwnRows
{
    public required ContributorRow Person { get; init; }

    /// <summary>The projects they work in.</summary>
    public required IReadOnlyDictionary<long, ProjectRow> Projects { get; init; }

    /// <summary>The items about which something came back.</summary>
    public required IReadOnlyDictionary<long, ItemRow> Items { get; init; }

    public required IReadOnlyList<AnnotationRow> Annotations { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required IReadOnlyList<JudgementRow> Judgements { get; init; }

    public required IReadOnlyList<ConsensusRow> Consensus { get; init; }

    public required IReadOnlyList<CaseRow> Cases { get; init; }

    /// <summary>The decision records that decisions about their objections follow.</summary>
    public required IReadOnlyList<DecisionRecordRow> Cited { get; init; }
}
