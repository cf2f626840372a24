using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Projects of tools that must be looked at: pokes are coalesced into one look, and one that comes during a look asks for another.</summary>
internal static class LookStore
{
    /// <summary>A poke does not say what changed: it may have been a delete.</summary>
    public static async Task MarkAsync(Session session, Slice slice, CancellationToken stop)
    {
        if ((slice.Looks.Count == 0 && !slice.DecisionsTold) || !slice.Connection.HasTool) return;
        // What a rebuild reads is old: what the tool was asked then is in the log already.
        if (await RebuildStore.IsUnfinishedAsync(session, stop)) return;
        if (slice.DecisionsTold) await MarkReviewsAsync(session, slice.Connection.Id, stop);
        foreach (var wanted in slice.Looks.All.GroupBy(look => (look.ChangesOnly, look.Quiet)))
        {
            var ids = wanted.Select(look => look.Project).ToHashSet(StringComparer.Ordinal);
            var projects = slice.Projects.Values.Where(project => ids.Contains("") || ids.Contains(project.RemoteId));
            var notBefore = wanted.Key.Quiet > TimeSpan.Zero ? await session.NowAsync(stop) + wanted.Key.Quiet.ToMicros() : 0;
            await WorkStore.MarkAsync(session, WorkKind.Look, [wanted.Key.ChangesOnly ? WorkLane.Changes : WorkLane.Everything], [.. projects.Select(p => p.Id)], Cause.News, stop, notBefore);
        }
    }

    private static async Task MarkReviewsAsync(Session session, long connection, CancellationToken stop) => await WorkStore.MarkAsync(
        session, WorkKind.Look, [WorkLane.Changes],
        await session.QueryAsync<long>("SELECT id FROM derived_project WHERE connection = @connection AND for_review", new { connection }, stop), Cause.Schedule, stop);
}
