using System.Collections.Concurrent;
using System.Data.Common;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Effects;

/// <summary>
/// Brings one effect into a tool exactly once: an attempt is written down before anything is sent; an attempt without an end may have been
/// applied, so the tool's own limit is waited out, then it is looked for, and only then sent again.
/// </summary>
internal sealed class EffectSender(Hub hub, OrderBook orders, SendGate gate, ForeignTexts foreign, TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, long> _firstSeen = new();

    /// <exception cref="ToolException">The tool cannot be reached or refuses the credential: nothing else can be sent either.</exception>
    public async Task<SendStep> StepAsync(ITool tool, EffectRow effect, CancellationToken stop)
    {
        var receipts = await hub.ReadAsync(session => OutboxStore.ReceiptsAsync(session, effect, stop), stop);
        var open = receipts.LastOrDefault(r => r.EndedAt is null);
        if (open is not null && Remaining(open, await LimitAsync(effect, stop)) is { } wait) return SendStep.After(wait);
        if (open is null && receipts.Count > 0 && Pause(receipts) is { } pause) return SendStep.After(pause);
        var order = await orders.MakeAsync(effect, receipts, stop);
        if (order is null) return SendStep.Ended;
        try
        {
            return await ReachAsync(tool, effect, order, open, receipts, stop) is { } closed ? SendStep.Closed(await LeftAsync(closed, stop)) : SendStep.Ended;
        }
        catch (ToolException refused) when (refused.Failure is not ToolFailure.Unauthorized and not ToolFailure.Unavailable and not ToolFailure.Throttled)
        {
            return await FailAsync(effect, refused, stop);
        }
        catch (ToolException refused)
        {
            await EndOpenAsync(effect, ReceiptAct.NotApplied, refused.Message, stop);
            throw;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException))
        {
            // A connector is other people's code: what it did before its fault is as unknown as after a lost answer.
            return await FailAsync(effect, new ToolException(ToolFailure.Unknown, fault.Message, fault), stop);
        }
    }

    /// <returns>What kept it from being written; <see langword="null"/> when it was brought to an end.</returns>
    private async Task<Closing?> ReachAsync(ITool tool, EffectRow effect, Order order, ReceiptRow? open, IReadOnlyList<ReceiptRow> receipts, CancellationToken stop)
    {
        if (order.Sent is { } before && await TakenOverAsync(tool, order, before, receipts, stop) is { } taken)
        {
            await EndAsync(effect, open, ReceiptAct.Send, ReceiptAct.Overridden, taken.Foreign, stop);
            return null;
        }

        var found = await tool.LookAsync(order.Now, stop);
        if (found is { Foreign: true })
        {
            if (order.Sent is null) await foreign.KeepAsync(effect, found, stop);
            await EndAsync(effect, open, ReceiptAct.Send, ReceiptAct.Overridden, found, stop);
            return null;
        }

        if (order.TakeBack)
        {
            (open, var kept) = await gate.AdmitAsync(effect, order.TakeBackAct!, open, stop);
            if (kept is not null) return kept;
            if (found is not null) await RevertAsync(tool, order.Now, found, stop);
            await EndAsync(effect, open, order.TakeBackAct!, ReceiptAct.Done, found, stop);
            return null;
        }

        if (open is not null && open.ContentHash != effect.ContentHash) open = await CloseOtherAsync(effect, open, order, found, stop);
        if (found is not { Matches: true })
        {
            (open, var kept) = await gate.AdmitAsync(effect, ReceiptAct.Send, open, stop);
            if (kept is not null) return kept;
            found = await tool.SendAsync(order.Now, found, stop);
        }

        await EndAsync(effect, open, ReceiptAct.Send, ReceiptAct.Done, found, stop);
        return null;
    }

    private static async Task RevertAsync(ITool tool, EffectOrder order, Sighting found, CancellationToken stop)
    {
        try
        {
            await tool.RevertAsync(order, found, stop);
        }
        catch (ToolException gone) when (gone.Failure == ToolFailure.Gone)
        {
            // Taken back by someone else: that is what was wanted.
        }
    }

    /// <summary>An attempt with other content is over: a request that arrived is latched, a state is written anew.</summary>
    private async Task<ReceiptRow?> CloseOtherAsync(EffectRow effect, ReceiptRow open, Order order, Sighting? found, CancellationToken stop)
    {
        var arrived = found is not null && order.Now.Effect.IsRequest;
        await hub.WriteAsync(
            session => OutboxStore.EndAsync(session, open, arrived ? ReceiptAct.Done : ReceiptAct.NotApplied, found, found?.Answer, clock.Micros(), stop), stop);
        return null;
    }

    /// <summary>A state that is to be updated must still be as we left it; else someone else has taken it over.</summary>
    private static async Task<Taken?> TakenOverAsync(ITool tool, Order order, EffectOrder before, IReadOnlyList<ReceiptRow> receipts, CancellationToken stop)
    {
        if (receipts.Any(r => r.EndedAt is null)) return null; // Our own cut-off attempt may be what changed it.
        if (receipts[^1].Outcome == ReceiptAct.Overridden) return null; // It rested; now its content has changed, and it is ours again.
        var found = await tool.LookAsync(before, stop);
        return found is not { Matches: true } && !(order.TakeBack && found is null) ? new Taken(found is { Foreign: true } ? found : null) : null;
    }

    private async Task<TimeSpan?> LeftAsync(Closing closed, CancellationToken stop) => closed.Until is { } until
        ? TimeSpan.FromMicroseconds(Math.Max(0, until - await hub.ReadAsync(session => session.NowAsync(stop), stop)))
        : null;

    private Task EndAsync(EffectRow effect, ReceiptRow? open, string act, string outcome, Sighting? found, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            open ??= await OutboxStore.BeginAsync(session, effect, act, stop);
            await OutboxStore.EndAsync(session, open, outcome, found, found?.Answer, clock.Micros(), stop);
            await OutboxStore.SetStateAsync(session, effect, StateAfter(act, outcome), null, open.Position, stop);
        },
        stop);

    private static string StateAfter(string act, string outcome) => (act, outcome) switch
    {
        (_, ReceiptAct.Overridden) => EffectState.Overridden,
        (ReceiptAct.Revert, _) => EffectState.Withdrawn,
        (ReceiptAct.Fulfil, _) => EffectState.Fulfilled,
        _ => EffectState.Sent,
    };

    private async Task<SendStep> FailAsync(EffectRow effect, ToolException refused, CancellationToken stop)
    {
        if (refused.Failure == ToolFailure.Unknown) return SendStep.After(await LimitAsync(effect, stop));
        await EndOpenAsync(effect, ReceiptAct.Refused, refused.Message, stop);
        await hub.WriteAsync(session => OutboxStore.SetStateAsync(session, effect, EffectState.Failed, refused.Message, null, stop), stop);
        return SendStep.Ended;
    }

    private Task EndOpenAsync(EffectRow effect, string outcome, string answer, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            var open = (await OutboxStore.ReceiptsAsync(session, effect, stop)).LastOrDefault(r => r.EndedAt is null)
                ?? (outcome == ReceiptAct.Refused ? await OutboxStore.BeginAsync(session, effect, ReceiptAct.Send, stop) : null);
            if (open is not null) await OutboxStore.EndAsync(session, open, outcome, null, answer, clock.Micros(), stop);
        },
        stop);

    /// <summary>
    /// What is left of the tool's own limit. It counts from when this process first met the attempt: a request of a process that died
    /// cannot have left it later than that.
    /// </summary>
    private TimeSpan? Remaining(ReceiptRow open, TimeSpan limit)
    {
        var since = _firstSeen.GetOrAdd(open.Id, static (_, time) => time.GetTimestamp(), clock);
        var left = limit - clock.GetElapsedTime(since);
        if (left <= TimeSpan.Zero) _firstSeen.TryRemove(open.Id, out _);
        return left > TimeSpan.Zero ? left : null;
    }

    private TimeSpan? Pause(IReadOnlyList<ReceiptRow> receipts)
    {
        var failures = receipts.Reverse().TakeWhile(r => r.Outcome == ReceiptAct.NotApplied).ToArray();
        if (failures.Length == 0) return null;
        var left = failures[0].EndedAt!.Value.ToTime() + Backoff.After(failures.Length) - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : null;
    }

    private Task<TimeSpan> LimitAsync(EffectRow effect, CancellationToken stop) =>
        hub.ReadAsync(async session => TimeSpan.FromMicroseconds((await ConnectionStore.FindAsync(session, effect.Connection, stop))!.RequestLimit), stop);

    /// <summary>Someone else has taken a state over; what they put there is known where the tool tells whose it is.</summary>
    private sealed record Taken(Sighting? Foreign);
}
