using System.Data.Common;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Work;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Connections;

/// <summary>Looks at projects of tools: what changed is polled, and where asked the living are counted, so that lost webhooks cost minutes, never data.</summary>
internal sealed partial class LookLane(Hub hub, ToolPool tools, Poll poll, CaughtUp caughtUp, Census census, LookPace pace, ILogger<LookLane> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterUnread = TimeSpan.FromSeconds(5);

    /// <returns>How many projects were looked at.</returns>
    public async Task<int> StepAsync(CancellationToken stop) =>
        await StepAsync(WorkLane.Changes, stop) + await StepAsync(WorkLane.Everything, stop);

    private Task<int> StepAsync(string lane, CancellationToken stop) => hub.WorkAsync(WorkKind.Look, lane, 1, Lease, claims => StepAsync(claims[0], lane, stop), stop);

    private async Task StepAsync(Claim claim, string lane, CancellationToken stop)
    {
        if (claim.Cause == Cause.News && pace.Remaining(claim.Subject) is { Ticks: > 0 } rest)
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, rest, null, counts: false, stop), stop);
            return;
        }

        try
        {
            if (await LookAsync(claim.Subject, lane == WorkLane.Everything, stop)) await hub.WriteAsync(session => WorkStore.DoneOrReleaseAsync(session, claim, stop), stop);
            else await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, AfterUnread, "What the tool told so far is not translated yet.", counts: false, stop), stop);
        }
        catch (ToolException refused)
        {
            Log.Failed(logger, claim.Subject, refused.Message);
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, refused.RetryAfter ?? Backoff.After(claim.Attempts), refused.Message, counts: true, stop), stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException))
        {
            // A connector is other people's code: its fault is told as its own, and other projects are looked at meanwhile.
            var reason = $"The connector failed with {fault.GetType().Name}: {fault.Message}";
            Log.Failed(logger, claim.Subject, reason);
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, Backoff.After(claim.Attempts), reason, counts: true, stop), stop);
        }
    }

    /// <returns>Whether all that was asked is done; what is known cannot be compared before it is complete.</returns>
    private async Task<bool> LookAsync(long projectId, bool everything, CancellationToken stop)
    {
        var project = await hub.ReadAsync(session => ProjectStore.FindAsync(session, projectId, stop), stop);
        if (project is null) return true;
        var connection = await hub.ReadAsync(session => ConnectionStore.FindAsync(session, project.Connection, stop), stop);
        if (connection is null or { State: ConnectionState.Left }) return true; // Asked before it left.
        var tool = await tools.OpenAsync(project.Connection, stop);
        await poll.RunAsync(tool, connection, project, stop);
        if (!everything) return true;
        if (!await caughtUp.IsReachedAsync(project.Connection, stop)) return false;
        await pace.TimeAsync(projectId, () => census.RunAsync(tool, connection, project, stop));
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Warning, "Looking at project {Project} failed and is tried again: {Reason}")]
        public static partial void Failed(ILogger logger, long project, string reason);
    }
}
