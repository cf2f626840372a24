using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>All that is recorded and stands about one item, whichever plugin said it.</summary>
internal sealed record ItemRows
{
    public required ItemRow Item { get; init; }

    public required ProjectRow Project { get; init; }

    public required ConnectionRow Connection { get; init; }

    public SchemaRow? Schema { get; init; }

    public required IReadOnlyList<AnnotationRow> Annotations { get; init; }

    public required IReadOnlyDictionary<long, ContributorRow> Contributors { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required IReadOnlyList<ConsensusRow> Consensus { get; init; }

    public required IReadOnlyList<JudgementRow> Judgements { get; init; }

    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    public required IReadOnlyList<EffectRow> Effects { get; init; }

    public required IReadOnlyList<ReceiptRow> Receipts { get; init; }

    /// <summary>Since when each version of the project's guideline is in force, oldest first.</summary>
    public required IReadOnlyList<GuidelineRow> Guidelines { get; init; }

    /// <summary>The decision records that name it.</summary>
    public required IReadOnlyList<DecisionRecordRow> Records { get; init; }

    public IEnumerable<long> Positions => Findings.Select(f => f.Position)
        .Concat(Consensus.Select(c => c.Position))
        .Concat(Effects.Select(e => e.Position))
        .Concat(Decisions.Select(d => d.Position))
        .Concat(Annotations.Select(a => a.Position))
        .Append(Item.Position)
        .Distinct();
}
