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
            yield return Row(generations[generation].Last(r => r.Act == ReceiptAct.Send), generation, Ended(generations[generation]), null, "");
        }

        // A request is asked once per cause: what was cleared away is not asked again.
        if (current > 1 && IsRequest(generations[current - 1].Last(r => r.Act == ReceiptAct.Send))) yield break;
        if (Current([.. generations[current]], current, wanted, rule, gate) is { } row) yield return row;
    }

    /// <summary>A generation ends when the effect was taken back; wanted again, the next one begins.</summary>
    private int CurrentGeneration() => 1 + receipts.Where(r => r is { Act: ReceiptAct.Revert or ReceiptAct.Fulfil, Outcome: ReceiptAct.Done }).Select(r => r.Generation).DefaultIfEmpty(0).Max();

    private static string Ended(IEnumerable<ReceiptRow> generation) =>
        generation.Any(r => r is { Act: ReceiptAct.Fulfil, Outcome: ReceiptAct.Done }) ? EffectState.Fulfilled : EffectState.Withdrawn;

    private EffectRow? Current(IReadOnlyList<ReceiptRow> own, int generation, Effect? wanted, string rule, IEffectGate gate)
    {
        var sent = own.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });
        if (sent is null) return wanted is null ? null : Rests(own, wanted) ? Row(own[^1], generation, EffectState.Overridden, null, rule) : Unsent(own, generation, wanted, rule, gate);
        var by = wanted is null ? "" : rule;
        var overridden = own[^1].Outcome == ReceiptAct.Overridden;
        if (subject.Connection.Leaving is { } how) return Left(sent, generation, own[^1], how);
        if (Content.Read<Effect>(sent.Json) is ReturnWork work) return Returned(sent, work, generation, wanted is null, by, gate);
        if (IsRequest(sent)) return Row(sent, generation, Answered(sent, generation) ? EffectState.Fulfilled : wanted is null ? EffectState.Withdrawn : EffectState.Sent, null, by);
        if (wanted is null) return overridden ? Row(own[^1], generation, EffectState.Overridden, null, by) : TakeBack(sent, generation, EffectRows.TakeBackReason, gate);
        var hash = EffectReconciliation.ContentHash(Content.Write(wanted));
        if (overridden && (hash == own[^1].ContentHash || hash == sent.ContentHash)) return Row(own[^1], generation, EffectState.Overridden, null, by);
        return hash == sent.ContentHash ? Row(sent, generation, EffectState.Sent, null, by) : Unsent(own, generation, wanted, rule, gate);
    }

    /// <summary>What someone else put there was met before anything of ours, and this very content was not to overwrite it.</summary>
    private static bool Rests(IReadOnlyList<ReceiptRow> own, Effect wanted) =>
        own.Count > 0 && own[^1].Outcome == ReceiptAct.Overridden && own[^1].ContentHash == EffectReconciliation.ContentHash(Content.Write(wanted));

    /// <summary>It stays in its person's list until there is a newer version, or nothing left to correct.</summary>
    private EffectRow Returned(ReceiptRow sent, ReturnWork work, int generation, bool over, string by, IEffectGate gate)
    {
        if (subject.Versions.TryGetValue(work.AnnotationId, out var version) && version > work.Version.ToMicros()) return TakeBack(sent, generation, EffectRows.CorrectedReason, gate);
        return over ? TakeBack(sent, generation, EffectRows.TakeBackReason, gate) : Row(sent, generation, EffectState.Sent, null, by);
    }

    /// <summary>When the connection leaves its tool: what people answered or took over is theirs; all else stays, or is taken back, whatever the switches say.</summary>
    private EffectRow Left(ReceiptRow sent, int generation, ReceiptRow last, string how)
    {
        if (last.Outcome == ReceiptAct.Overridden) return Row(last, generation, EffectState.Overridden, null, "");
        if (IsRequest(sent) && Answered(sent, generation)) return Row(sent, generation, EffectState.Fulfilled, null, "");
        if (how == LeaveWay.Keep) return Row(sent, generation, EffectState.Sent, null, "");
        return last is { Act: ReceiptAct.Revert, Outcome: ReceiptAct.Refused }
            ? Row(sent, generation, EffectState.Failed, last.Answer, "")
            : Row(sent, generation, EffectState.Wanted, EffectRows.TakeBackReason, "");
    }

    /// <summary>What was sent and is over is to be taken out of the tool, unless writing is off.</summary>
    private EffectRow TakeBack(ReceiptRow sent, int generation, string why, IEffectGate gate)
    {
        var held = gate.HoldsWriting(sent.Kind) ?? Fused(sent.ContentHash);
        return Row(sent, generation, held is null ? EffectState.Wanted : EffectState.Held, held ?? why, "");
    }

    private EffectRow Unsent(IReadOnlyList<ReceiptRow> own, int generation, Effect wanted, string rule, IEffectGate gate)
    {
        var json = Content.Write(wanted);
        var hash = EffectReconciliation.ContentHash(json);
        var refused = own.LastOrDefault(r => r.Act == ReceiptAct.Send && r.ContentHash == hash && r.EndedAt is not null) is { Outcome: ReceiptAct.Refused } last ? last.Answer : null;
        var held = Proposal.Holds(wanted, hash, subject.Verdicts.GetValueOrDefault(key)) ?? gate.Holds(wanted) ?? Fused(hash);
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
        if (Content.Read<Effect>(sent.Json) is AskLabel ask) return subject.People >= ask.Labels;
        var order = OrderKey.TryRead($"lh-{sent.EffectKey}-{generation}")?.ToString();
        return subject.Decisions.Any(d => d.RequestKey == order);
    }

    private static bool IsRequest(ReceiptRow sent) => Content.Read<Effect>(sent.Json).IsRequest;
}
