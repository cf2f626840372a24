using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Reconcile;

/// <summary>One logical effect over its generations, as its receipts tell.</summary>
internal sealed class EffectHistory(EffectSubject subject, string plugin, string key, IReadOnlyList<ReceiptRow> receipts)
{
    public IEnumerable<EffectRow> Rows(Effect? wanted, string rule, IEffectGate gate)
    {
        var generations = receipts.ToLookup(r => r.Generation);
        var current = CurrentGeneration();
        for (var generation = 1; generation < current; generation++)
        {
            yield return Row(generations[generation].Last(r => r.Act == ReceiptAct.Send), generation, EffectState.Withdrawn, null, "");
        }

        if (Current([.. generations[current]], current, wanted, rule, gate) is { } row) yield return row;
    }

    /// <summary>A generation ends when the effect was taken back; wanted again, the next one begins.</summary>
    private int CurrentGeneration() => 1 + receipts.Where(r => r is { Act: ReceiptAct.Revert, Outcome: ReceiptAct.Done }).Select(r => r.Generation).DefaultIfEmpty(0).Max();

    private EffectRow? Current(IReadOnlyList<ReceiptRow> own, int generation, Effect? wanted, string rule, IEffectGate gate)
    {
        var sent = own.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });
        if (sent is null) return wanted is null ? null : Rests(own, wanted) ? Row(own[^1], generation, EffectState.Overridden, null, rule) : Unsent(own, generation, wanted, rule, gate);
        var by = wanted is null ? "" : rule;
        var overridden = own[^1].Outcome == ReceiptAct.Overridden;
        if (IsRequest(sent)) return Row(sent, generation, Answered(sent, generation) ? EffectState.Fulfilled : wanted is null ? EffectState.Withdrawn : EffectState.Sent, null, by);
        if (wanted is null) return overridden ? Row(own[^1], generation, EffectState.Overridden, null, by) : TakeBack(sent, generation, gate);
        var hash = EffectReconciliation.ContentHash(Content.Write(wanted));
        if (overridden && (hash == own[^1].ContentHash || hash == sent.ContentHash)) return Row(own[^1], generation, EffectState.Overridden, null, by);
        return hash == sent.ContentHash ? Row(sent, generation, EffectState.Sent, null, by) : Unsent(own, generation, wanted, rule, gate);
    }

    /// <summary>What someone else put there was met before anything of ours, and this very content was not to overwrite it.</summary>
    private static bool Rests(IReadOnlyList<ReceiptRow> own, Effect wanted) =>
        own.Count > 0 && own[^1].Outcome == ReceiptAct.Overridden && own[^1].ContentHash == EffectReconciliation.ContentHash(Content.Write(wanted));

    /// <summary>A state that was sent and is no longer wanted is to be taken back, unless writing is off.</summary>
    private EffectRow TakeBack(ReceiptRow sent, int generation, IEffectGate gate)
    {
        var held = gate.HoldsWriting(sent.Kind) ?? Fused(sent.ContentHash);
        return Row(sent, generation, held is null ? EffectState.Wanted : EffectState.Held, held ?? EffectRows.TakeBackReason, "");
    }

    private EffectRow Unsent(IReadOnlyList<ReceiptRow> own, int generation, Effect wanted, string rule, IEffectGate gate)
    {
        var json = Content.Write(wanted);
        var hash = EffectReconciliation.ContentHash(json);
        var refused = own.LastOrDefault(r => r.Act == ReceiptAct.Send && r.ContentHash == hash && r.EndedAt is not null) is { Outcome: ReceiptAct.Refused } last ? last.Answer : null;
        var held = gate.Holds(wanted) ?? Fused(hash);
        return new()
        {
            EffectKey = key,
            Generation = generation,
            Connection = subject.Connection.Id,
            ProjectId = subject.ProjectId,
            ItemId = subject.ItemId,
            Plugin = plugin,
            Kind = wanted.Kind,
            Json = json,
            ContentHash = hash,
            State = refused is not null ? EffectState.Failed : held is not null ? EffectState.Held : EffectState.Wanted,
            Reason = refused ?? held,
            Rule = rule,
            Position = gate.Cause,
        };
    }

    private EffectRow Row(ReceiptRow sent, int generation, string state, string? reason, string rule) => new()
    {
        EffectKey = key,
        Generation = generation,
        Connection = subject.Connection.Id,
        ProjectId = subject.ProjectId,
        ItemId = subject.ItemId,
        Plugin = plugin,
        Kind = sent.Kind,
        Json = sent.Json,
        ContentHash = sent.ContentHash,
        State = state,
        Reason = reason,
        Rule = rule,
        Position = sent.Position,
    };

    private string? Fused(string hash) => subject.Fused.TryGetValue((key, hash), out var plan) ? Fuse.Blown(plan) : null;

    private bool Answered(ReceiptRow sent, int generation)
    {
        var order = OrderKey.TryRead($"lh-{sent.EffectKey}-{generation}")?.ToString();
        return subject.Decisions.Any(d => d.RequestKey == order);
    }

    private static bool IsRequest(ReceiptRow sent) => Content.Read<Effect>(sent.Json).IsRequest;
}
