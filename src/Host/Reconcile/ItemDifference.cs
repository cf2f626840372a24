using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>What must be posted so that what stands about an item is what one plugin's rules now say; nothing when it is so already.</summary>
internal sealed record ItemDifference
{
    public required long ItemId { get; init; }

    public required long ProjectId { get; init; }

    public required RowDifference<CheckRow> Checks { get; init; }

    public required RowDifference<FindingRow> Findings { get; init; }

    public required RowDifference<QuestionRow> Questions { get; init; }

    public required RowDifference<ConsensusRow> Consensus { get; init; }

    public required RowDifference<JudgementRow> Judgements { get; init; }

    public required RowDifference<EffectRow> Effects { get; init; }

    /// <summary>The new value, where it changes.</summary>
    public bool? Settled { get; init; }

    /// <summary>The least agreement over the item's fields.</summary>
    public double? Agreement { get; init; }

    /// <summary>Whether something that is wanted waits to be counted, changed or not.</summary>
    public bool AwaitsCount { get; init; }

    /// <summary>Whether rules of other plugins may see something new.</summary>
    public bool ConcernsNeighbours => Findings.IsAny || Consensus.IsAny || Settled is not null;

    public IEnumerable<long> Contributors => Judgements.Added.Concat(Judgements.Changed).Concat(Judgements.Removed).Select(j => j.ContributorId).Distinct();

    public int Errors => Findings.ToWrite.Count(IsError) - Findings.Removed.Concat(Findings.Replaced).Count(IsError);

    public static ItemDifference Of(ItemFacts facts, string plugin, ItemOutcome outcome) => new()
    {
        ItemId = facts.Item.Id,
        ProjectId = facts.Project.Id,
        Checks = RowDifference.Of(
            facts.Checks.Where(c => outcome.Checks.Any(n => n.AnnotationId == c.AnnotationId) || facts.Annotations.All(a => a.Id != c.AnnotationId || a.Skipped)),
            outcome.Checks, c => c.AnnotationId, (a, b) => a.Rule == b.Rule && a.Version == b.Version),
        Findings = RowDifference.Of(
            facts.Findings.Where(f => f.Plugin == plugin), outcome.Findings, f => (f.AnnotationId, f.FindingKey),
            (a, b) => (a.Severity, a.Template, a.Arguments, a.Stale, a.Rule) == (b.Severity, b.Template, b.Arguments, b.Stale, b.Rule)),
        Questions = RowDifference.Of(facts.Questions, outcome.Questions, q => (q.AnnotationId, q.QuestionKey), (a, b) => (a.Service, a.Body) == (b.Service, b.Body)),
        Consensus = RowDifference.Of(
            facts.Consensus.Where(c => c.Plugin == plugin), outcome.Consensus, c => c.Field,
            (a, b) => (a.Json, a.Rule, a.Snapshot, a.Position) == (b.Json, b.Rule, b.Snapshot, b.Position)),
        Judgements = RowDifference.Of(
            outcome.Consensus.Count > 0 || facts.Consensus.Any(c => c.Plugin == plugin) ? facts.Judgements : [],
            outcome.Judgements, j => (j.Field, j.ContributorId),
            (a, b) => (a.Evidence, a.Agrees, a.Provisional, a.Day, a.Position) == (b.Evidence, b.Agrees, b.Provisional, b.Day, b.Position)),
        Effects = RowDifference.Of(
            facts.Effects.Where(e => e.Plugin == plugin), outcome.Effects, e => (e.EffectKey, e.Generation),
            (a, b) => (a.State, a.Reason, a.ContentHash, a.Rule, a.Position) == (b.State, b.Reason, b.ContentHash, b.Rule, b.Position)),
        AwaitsCount = outcome.Effects.Any(Fuse.IsCounted),
        Settled = facts.Item.Settled == outcome.Settled ? null : outcome.Settled,
        Agreement = facts.Consensus.Where(c => c.Plugin != plugin).Concat(outcome.Consensus).Select(c => Content.Read<Abstractions.Model.Consensus>(c.Json).Agreement).Min(),
    };

    /// <summary>By how much the counters change.</summary>
    public void Count(CounterDeltas counters)
    {
        counters.Add(Counter.Findings, ProjectId, Findings.Added.Count - Findings.Removed.Count);
        counters.Add(Counter.Consensus, ProjectId, Consensus.Added.Count - Consensus.Removed.Count);
        if (Settled is { } settled) counters.Add(Counter.Settled, ProjectId, settled ? 1 : -1);
        foreach (var (row, delta) in EffectChanges()) counters.AddEffect(row.State, row.Kind, ProjectId, delta);
    }

    private IEnumerable<(EffectRow Row, int Delta)> EffectChanges() =>
        Effects.Added.Concat(Effects.Changed).Select(e => (e, 1)).Concat(Effects.Removed.Concat(Effects.Replaced).Select(e => (e, -1)));

    private static bool IsError(FindingRow finding) => finding.Severity == nameof(Severity.Error);
}
