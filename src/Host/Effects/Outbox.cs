using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Effects;

/// <summary>Sends what is wanted, one connection at a time and one effect after another, and keeps the receipts.</summary>
internal sealed partial class Outbox(Hub hub, ToolPool tools, EffectSender sender, SightCheck sight, LeaveStep leave, LaneSignals signals, ILogger<Outbox> logger)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan WhilePaused = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many effects were brought further.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (await hub.ReadAsync(session => RebuildStore.IsUnfinishedAsync(session, stop), stop)) return 0;
        var moved = 0;
        await hub.WorkAsync(WorkKind.Outbox, WorkLane.Outbox, 1, Lease, async claims => moved = await SendAsync(claims[0], stop), stop);
        return moved + await sight.StepAsync(stop) + await leave.StepAsync(stop);
    }

    private async Task<int> SendAsync(Claim claim, CancellationToken stop)
    {
        if (await IsPausedAsync(claim.Subject, stop))
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, WhilePaused, "the connection is paused", counts: false, stop), stop);
            return 0;
        }

        var (wanted, valves) = await hub.ReadAsync(session => WantedAsync(session, claim.Subject, stop), stop);
        TimeSpan? again = wanted.Count == BatchSize ? TimeSpan.Zero : valves.Reopens;
        var moved = 0;
        try
        {
            var tool = wanted.Count == 0 ? null : await tools.OpenAsync(claim.Subject, stop);
            foreach (var effect in wanted.Where(effect => !valves.IsClosed(effect)))
            {
                // Whoever was held up for longer than the lease leaves the rest to the node that took over.
                if (!await hub.WriteAsync(session => WorkStore.KeepAsync(session, claim, Lease, stop), stop)) return moved;
                var step = await sender.StepAsync(tool!, effect, stop);
                if (step.IsClosed) valves.Close(effect);
                if (step.Wait is { } wait) again = ClosedValves.Sooner(again, wait);
                if (step == SendStep.Ended) moved++;
            }
        }
        catch (ToolException refused)
        {
            Log.Stopped(logger, claim.Subject, refused.Message);
            if (refused.Failure == ToolFailure.Unauthorized) await PauseAsync(claim.Subject, refused.Message, stop);
            again = refused.RetryAfter ?? Backoff.After(claim.Attempts);
        }

        await hub.WriteAsync(session => again is { } time
            ? WorkStore.ReleaseAsync(session, claim, time, null, counts: time > TimeSpan.Zero && moved == 0, stop)
            : WorkStore.DoneOrReleaseAsync(session, claim, stop), stop);
        if (moved > 0) signals.Items.Beat();
        return moved;
    }

    private static async Task<(IReadOnlyList<EffectRow> Wanted, ClosedValves Valves)> WantedAsync(Session session, long connection, CancellationToken stop)
    {
        var valves = await ClosedValves.ReadAsync(session, connection, stop);
        return (valves.IsStopped ? [] : await OutboxStore.WantedAsync(session, connection, valves.Pairs, BatchSize, stop), valves);
    }

    private async Task<bool> IsPausedAsync(long connection, CancellationToken stop) =>
        await hub.ReadAsync(session => ConnectionStore.FindAsync(session, connection, stop), stop) is { State: ConnectionState.Paused };

    private Task<int> PauseAsync(long connection, string reason, CancellationToken stop) => hub.WriteAsync(
        session => ConnectionStore.SetStateAsync(session, connection, ConnectionState.Paused, reason, stop), stop);

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "Sending to connection {Connection} stopped for now: {Reason}")]
        public static partial void Stopped(ILogger logger, long connection, string reason);
    }
}
