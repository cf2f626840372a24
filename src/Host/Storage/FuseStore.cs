using LabelHub.Host.Work;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Storage;

/// <summary>Effects that a change of the tool wants: counted, and stopped when they are too many.</summary>
internal static class FuseStore
{
    /// <summary>Whether something waits for the count, and no lane still works on items because the tool changed something. A plugin that may not run is not waited for.</summary>
    public static async Task<bool> IsRipeAsync(Session session, IReadOnlyList<string> silent, CancellationToken stop)
    {
        if (await session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = @Fuse", new { WorkKind.Fuse }, stop) == 0) return false;
        return await session.ScalarAsync<long>(
            "SELECT count(*) FROM work WHERE kind = @Item AND state = 'ready' AND cause = @Tool AND lane NOT IN @silent",
            new { WorkKind.Item, Cause.Tool, silent = silent.Count == 0 ? [""] : silent.ToArray() },
            stop) == 0;
    }

    public static Task<IReadOnlyList<Counted>> CountedAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Counted>(
        "SELECT item_id, effect_key, content_hash FROM derived_effect WHERE state = 'held' AND reason = @Counting AND project_id = @project ORDER BY item_id, effect_key",
        new { Fuse.Counting, project },
        stop);

    /// <summary>Whose work would settle.</summary>
    public static Task<IReadOnlyList<SettlingRow>> SettlingAsync(Session session, long project, CancellationToken stop) =>
        session.QueryAsync<SettlingRow>("SELECT * FROM derived_settling WHERE project_id = @project ORDER BY item_id, contributor_id", new { project }, stop);

    /// <summary>Records what was stopped, and has its items told.</summary>
    public static async Task BlowAsync(Session session, long position, DateTimeOffset at, HouseEvent.FuseBlown body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        await session.UpsertAsync([.. body.Effects.Select(e => new FuseRow { EffectKey = e.Key, ContentHash = e.Hash, ItemId = e.Item, PlanId = position })], stop);
        var counts = new PlanCounts { Items = body.Effects.Select(e => e.Item).Distinct().Count(), EffectsReleased = body.Effects.Count(e => e.Hash.Length > 0), Standings = body.Standings, People = body.People };
        await session.UpsertAsync(
            [new PlanRow { Id = position, Kind = PlanKind.Fuse, Cause = body.People > Fuse.PeopleLimit ? $"A change in the tool would settle the work of {body.People} people at once" : "A change in the tool would send many effects at once", Scope = body.Project, State = PlanState.Ready, Counts = Content.Write(counts), CreatedAt = at.ToMicros() }], stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, [.. body.Effects.Select(e => e.Item).Distinct()], Cause.Gate, stop);
    }

    /// <summary>Lets go what a fuse stopped.</summary>
    /// <returns>The items concerned.</returns>
    public static async Task<IReadOnlyList<long>> ReleaseAsync(Session session, long plan, CancellationToken stop)
    {
        var items = await session.QueryAsync<long>("SELECT DISTINCT item_id FROM derived_fuse WHERE plan_id = @plan", new { plan }, stop);
        await session.ExecuteAsync("DELETE FROM derived_fuse WHERE plan_id = @plan", new { plan }, stop);
        return items;
    }

    public sealed class Counted
    {
        public long ItemId { get; set; }

        public string EffectKey { get; set; } = "";

        public string ContentHash { get; set; } = "";
    }
}
