using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Stages;

/// <summary>
/// The item stage for one plugin: findings, consensus, judgements, effects, in that order. A pure function of recorded facts, what
/// stands, and a timeline; it runs on the plugin's own thread, since it calls the plugin's rules.
/// </summary>
internal sealed class ItemStage(string plugin, Timeline timeline, Func<RulesetPlugin, long, long, RuleInstance> rules)
{
    public ItemOutcome Run(ItemFacts facts)
    {
        var cause = CausePosition(facts);
        var findings = new FindingStage(plugin, RulesAt).Run(facts);
        var settled = Settlement.IsSettled(facts);
        var current = RulesAt(facts, cause);
        if (current is { IsGone: true }) throw new InvalidOperationException($"The files of rule '{current.Rule}' are gone or no longer build; what it said stands. Put the plugin back, or approve the plan of a newer version.");
        var served = current is null ? [] : ServedFields(facts, current, timeline.RulesetAt(cause));
        var consensus = ConsensusStage.Run(facts, served, plugin, current?.Rule ?? "", cause);
        var state = ItemStates.Of(facts, plugin, findings.Findings, consensus, served, settled);
        var wanted = current is null ? [] : PolicyStage.Run(current, state);
        var effects = Effects(facts, current, wanted, cause, settled);
        if (settled && !facts.IsDecided && effects.Any(effect => Asking.IsOpen(effect, Answers.People(facts.Annotations, facts.Peers)))) (settled, effects) = (false, Effects(facts, current, wanted, cause, settled: false));
        var judgements = JudgementStage.Run(facts, served, settled);
        return new()
        {
            Checks = findings.Checks,
            Findings = findings.Findings,
            Questions = findings.Questions,
            Consensus = consensus,
            Judgements = judgements,
            Settlements = new SettlementStage(plugin, timeline).Run(facts, served, judgements, cause),
            Effects = effects,
            Settled = settled,
        };
    }

    private IReadOnlyList<EffectRow> Effects(ItemFacts facts, RuleInstance? current, IReadOnlyList<Effect> wanted, long cause, bool settled) => EffectReconciliation.Of(
        EffectSubject.Of(facts), plugin, current?.Rule ?? "", wanted, new EffectGate(facts, timeline, settled, Math.Max(cause, Approved(facts, cause))));

    /// <summary>The newest news about the item: its rules decide about the item as a whole.</summary>
    private static long CausePosition(ItemFacts facts) =>
        facts.Annotations.Concat(facts.Peers.Work.Select(work => work.Row)).Select(a => a.Position).Concat(facts.Decisions.Select(d => d.Position)).DefaultIfEmpty(facts.Item.Position).Max();

    /// <summary>An approved plan is news about every item it reaches.</summary>
    private long Approved(ItemFacts facts, long cause) => Math.Max(
        timeline.InForceSince(cause),
        facts.Annotations.Any(a => a.CreatedAt < facts.Connection.Baseline) ? timeline.LiftedSince(facts.Connection.Id) : 0);

    private RuleInstance? RulesAt(ItemFacts facts, long position) =>
        timeline.RulesetAt(position).Find(plugin) is { } entry ? rules(entry, facts.Connection.Id, facts.Project.Id) : null;

    private static IReadOnlyList<ServedField> ServedFields(ItemFacts facts, RuleInstance instance, Ruleset ruleset)
    {
        var name = ruleset.Aggregator(facts.Connection.Id, facts.Project.Id);
        return
        [
            .. from field in facts.Schemas.Newest.Fields
               where !field.PerRegion
               let aggregator = instance.Aggregators.FirstOrDefault(a => a.Name == name && a.Handles(field))
               where aggregator is not null
               // Nothing is said of an item that nobody labelled here: what is known of it elsewhere would only show in the tool.
               let learned = facts.Snapshots.Learned(name, field.Name)
               select new ServedField { Field = field, Aggregator = aggregator, Answers = facts.Annotations.Count == 0 ? [] : Answers.To(field, facts.Annotations, facts.Peers), Model = learned.Model, Snapshot = learned.Number },
        ];
    }
}
