using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;

namespace LabelHub.Host.Effects;

/// <summary>The last step out of a tool: when all is taken back that is to be, the hooks go, and what LabelHub made to hold its effects.</summary>
internal sealed class LeaveStep(Hub hub, HouseLog house, ToolPool tools, ConnectionDirectory directory, PublicAddress address)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan WhileTakingBack = TimeSpan.FromSeconds(1);

    /// <returns>How many connections were looked at.</returns>
    public Task<int> StepAsync(CancellationToken stop) => hub.WorkAsync(WorkKind.Leave, WorkLane.Outbox, 1, Lease, claims => StepAsync(claims[0], stop), stop);

    private async Task StepAsync(Claim claim, CancellationToken stop)
    {
        try
        {
            await hub.WriteAsync(await LeaveAsync(claim.Subject, stop) is { } pending
                ? session => WorkStore.ReleaseAsync(session, claim, WhileTakingBack, pending, counts: false, stop)
                : session => WorkStore.DoneOrReleaseAsync(session, claim, stop), stop);
        }
        catch (ToolException refused)
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, refused.RetryAfter ?? Backoff.After(claim.Attempts), refused.Message, counts: true, stop), stop);
        }
    }

    /// <returns>What it waits for; <see langword="null"/> when nothing is left to do.</returns>
    private async Task<string?> LeaveAsync(long connection, CancellationToken stop)
    {
        var row = await hub.ReadAsync(session => ConnectionStore.FindAsync(session, connection, stop), stop);
        if (row is not { Leaving: { } way, State: not ConnectionState.Left }) return null;
        var pending = await hub.ReadAsync(session => LeaveStore.PendingAsync(session, connection, way, stop), stop);
        if (pending > 0) return $"{pending} effects are still to be taken back.";
        var left = row.HasTool ? await (await tools.OpenAsync(connection, stop)).LeaveAsync(address.Hook(row.Slug), way == Reconcile.LeaveWay.Restore, stop) : [];
        await hub.WriteAsync(session => LeaveStore.EndAsync(session, connection, left, stop), stop);
        await house.AppendAsync(EventKind.ConnectionLeft, new HouseEvent.ConnectionLeft { Connection = connection, LeftBehind = left }, null, stop);
        directory.Forget();
        return null;
    }
}
