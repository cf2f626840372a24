using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// What becomes of the effects of one plugin on one item or project: a pure function of what is wanted, of the receipts and of the decisions. What was
/// never sent and is no longer wanted leaves no trace; what was sent is proved by its receipts alone.
/// </summary>
internal static class EffectReconciliation
{
    public static IReadOnlyList<EffectRow> Of(EffectSubject subject, string plugin, string rule, IReadOnlyList<Effect> wanted, IEffectGate gate)
    {
        var receipts = subject.Receipts.Where(r => r.Plugin == plugin).ToLookup(r => r.EffectKey, StringComparer.Ordinal);
        // Whoever leaves a tool wants nothing there.
        var desired = gate.IsHistory || subject.Connection.Leaving is not null ? [] : wanted.ToDictionary(e => OrderKey.Of(subject.Number, plugin, e.Key, 1).EffectKey, StringComparer.Ordinal);
        var rows = new List<EffectRow>();
        foreach (var key in desired.Keys.Union(receipts.Select(g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            rows.AddRange(new EffectHistory(subject, plugin, key, [.. receipts[key].OrderBy(r => r.Id)]).Rows(desired.GetValueOrDefault(key), rule, gate));
        }

        return rows;
    }

    /// <summary>The content that is compared: wording of the same wish may change without a new generation.</summary>
    public static string ContentHash(string json) => Content.Hash(json);
}
