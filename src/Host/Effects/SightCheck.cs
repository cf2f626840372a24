using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;

namespace LabelHub.Host.Effects;

/// <summary>
/// Looks whether a tool still shows what we left there, after someone changed the project's settings. Nothing is sent: what someone else put
/// there is written down and rests until a person decides; our own echo, and our text put back, are found to be as we left them.
/// </summary>
internal sealed class SightCheck(Hub hub, ToolPool tools, OrderBook orders, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many projects were looked at.</returns>
    public Task<int> StepAsync(CancellationToken stop) => hub.WorkAsync(WorkKind.Sight, WorkLane.Outbox, 1, Lease, claims => StepAsync(claims[0], stop), stop);

    private async Task StepAsync(Claim claim, CancellationToken stop)
    {
        try
        {
            foreach (var effect in await hub.ReadAsync(session => ProjectEffectStore.LeftAsync(session, claim.Subject, stop), stop)) await LookAsync(effect, stop);
            await hub.WriteAsync(session => WorkStore.DoneOrReleaseAsync(session, claim, stop), stop);
        }
        catch (ToolException refused)
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, refused.RetryAfter ?? Backoff.After(claim.Attempts), refused.Message, counts: true, stop), stop);
        }
    }

    private async Task LookAsync(EffectRow effect, CancellationToken stop)
    {
        var receipts = await hub.ReadAsync(session => OutboxStore.ReceiptsAsync(session, effect, stop), stop);
        if (receipts.Any(r => r.EndedAt is null) || await orders.LeftAsync(effect, receipts, stop) is not { } order) return;
        var tool = await tools.OpenAsync(effect.Connection, stop);
        var found = await tool.LookAsync(order, stop);
        if (Outcome(effect, receipts, found) is { } outcome) await EndAsync(effect, outcome, found, stop);
    }

    /// <summary>What is to be written down; <see langword="null"/> when all is as it was known.</summary>
    private static string? Outcome(EffectRow effect, IReadOnlyList<ReceiptRow> receipts, Sighting? found)
    {
        if (found is { Foreign: true }) return receipts[^1].Outcome == ReceiptAct.Overridden && receipts[^1].Answer == found.Answer ? null : ReceiptAct.Overridden;
        if (effect.State != EffectState.Overridden) return null;
        // Whoever took it over has put it back, or taken theirs away: what is wanted now goes on from there.
        var sent = receipts.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });
        return found is { Matches: true } && sent?.ContentHash == effect.ContentHash ? ReceiptAct.Done : ReceiptAct.NotApplied;
    }

    private Task EndAsync(EffectRow effect, string outcome, Sighting? found, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            var receipt = await OutboxStore.BeginAsync(session, effect, ReceiptAct.Send, stop);
            await OutboxStore.EndAsync(session, receipt, outcome, found, found?.Answer, clock.Micros(), stop);
            await ProjectEffectStore.PostAsync(session, effect.ProjectId, stop);
        },
        stop);
}
