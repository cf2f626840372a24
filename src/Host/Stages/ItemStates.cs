using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>What a policy sees: what stands, with this plugin's own new word in place of its old one.</summary>
internal static class ItemStates
{
    public static ItemState Of(
        ItemFacts facts, string plugin, IReadOnlyList<FindingRow> findings, IReadOnlyList<ConsensusRow> consensus, IReadOnlyList<ServedField> served, bool settled)
    {
        var fields = served.Select(s => s.Field.Name).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Item = Models.Item(facts.Item),
            Schema = facts.Schemas.Newest,
            Annotations = [.. facts.Annotations.Select(Models.Annotation)],
            Findings = [.. facts.Findings.Where(f => f.Plugin != plugin).Concat(findings).Where(f => Lives(facts, f)).Select(Standing)],
            Consensus = [.. facts.Consensus.Where(c => !fields.Contains(c.Field) && c.Plugin != plugin).Concat(consensus).OrderBy(c => c.Field, StringComparer.Ordinal).Select(c => Content.Read<Consensus>(c.Json))],
            Decisions = [.. facts.Decisions.Select(Models.Decision)],
            Settled = settled,
            Effects = [.. Effects(facts, plugin)],
            People = facts.Snapshots.People,
        };
    }

    /// <summary>What was sent is proved by its receipts, also where derived tables are being rebuilt; of the rest only what was still wanted counts.</summary>
    private static IEnumerable<StandingEffect> Effects(ItemFacts facts, string plugin)
    {
        var sent = facts.Receipts.Where(r => r.Plugin == plugin && r.Outcome == ReceiptAct.Done).GroupBy(r => r.EffectKey).Select(own => own.MaxBy(r => r.Id)!).Where(r => r.Act == ReceiptAct.Send).ToDictionary(r => r.EffectKey);
        var waiting = facts.Effects.Where(e => e.Plugin == plugin && (e.State is EffectState.Wanted or EffectState.Held) && e.Rule.Length > 0 && !sent.ContainsKey(e.EffectKey));
        return sent.Values.Select(r => (r.EffectKey, r.Json, Sent: true)).Concat(waiting.Select(e => (e.EffectKey, e.Json, Sent: false))).OrderBy(e => e.EffectKey, StringComparer.Ordinal)
            .Select(e => new StandingEffect { Effect = Content.Read<Effect>(e.Json), Sent = e.Sent });
    }

    private static bool Lives(ItemFacts facts, FindingRow finding) => facts.Annotations.Any(a => a.Id == finding.AnnotationId);

    private static StandingFinding Standing(FindingRow row) => new()
    {
        Plugin = row.Plugin,
        AnnotationId = row.AnnotationId,
        Finding = Models.Finding(row),
        Stale = row.Stale,
    };
}
