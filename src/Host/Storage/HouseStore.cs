using LabelHub.Host.Stages;
using LabelHub.Host.Work;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Storage;

/// <summary>What the house's events change.</summary>
internal static class HouseStore
{
    public static async Task ActivateAsync(Session session, long position, DateTimeOffset at, HouseEvent.Activation body, CancellationToken stop)
    {
        var last = await session.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM derived_ruleset", null, stop);
        // Two changes of the same rules: the later one does not know the earlier one, and would take it back.
        if (body.Changes is { } changed && changed != last) return;
        var first = last == 0;
        await session.UpsertAsync([new RulesetRow { Position = position, Hash = body.Ruleset.Hash(), Json = Content.Write(body.Ruleset), ActivatedAt = at.ToMicros(), Cause = body.Cause }], stop);
        await session.UpsertAsync([new SpanRow { Position = position, Ruleset = position, FromPosition = position, ToPosition = long.MaxValue }], stop);
        await session.ExecuteAsync("UPDATE derived_plan SET state = 'superseded' WHERE kind = 'activation' AND state IN ('computing', 'ready')", null, stop);
        if (!first) await AddPlanAsync(session, position, at, PlanKind.Activation, 0, body.Cause, stop);
    }

    public static async Task SetWriteBackAsync(Session session, long position, DateTimeOffset at, HouseEvent.WriteBack body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var standing = (await session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back WHERE project_id = @Project", new { body.Project }, stop)).ToDictionary(w => w.Kind, w => w.FromPosition);
        var switchedOn = false;
        foreach (var (kind, on) in body.Kinds)
        {
            if (on == (standing.GetValueOrDefault(kind) is not null)) continue;
            switchedOn |= on;
            await session.UpsertAsync([new WriteBackRow { ProjectId = body.Project, Kind = kind, FromPosition = on ? position : null }], stop);
        }

        await WorkStore.MarkEffectsAsync(session, body.Project, lanes, Cause.Gate, stop);
        await ProjectEffectStore.PostAsync(session, body.Project, stop);
        await SecondLookPostStore.SettleProjectAsync(session, body.Project, stop);
        if (switchedOn) await AddPlanAsync(session, position, at, PlanKind.Backlog, body.Project, "Effects that were wanted before writing back was switched on", stop);
    }

    public static Task AskPlanAsync(Session session, long position, DateTimeOffset at, HouseEvent.PlanRequest body, CancellationToken stop) =>
        AddPlanAsync(session, position, at, body.Kind, body.Scope, body.Cause, stop);

    public static Task ListPlanAsync(Session session, HouseEvent.PlanList body, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE derived_plan SET counts = @counts, state = @state WHERE id = @Plan AND state = 'computing'",
        new { body.Plan, counts = Content.Write(body.Counts), state = body.Counts.IsEmpty ? PlanState.Empty : PlanState.Ready },
        stop);

    public static async Task ApplyPlanAsync(Session session, long position, DateTimeOffset at, HouseEvent.PlanDecision body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var plan = await session.FirstAsync<PlanRow>("SELECT * FROM derived_plan WHERE id = @Plan AND state = 'ready'", body, stop);
        if (plan is null) return;
        await session.ExecuteAsync("UPDATE derived_plan SET state = 'applied', decided_at = @at WHERE id = @Plan", new { body.Plan, at = at.ToMicros() }, stop);
        switch (plan.Kind)
        {
            case PlanKind.Activation:
                await session.UpsertAsync([new SpanRow { Position = position, Ruleset = plan.Id, FromPosition = 0, ToPosition = plan.Id }], stop);
                foreach (var lane in lanes) await WorkStore.MarkAllAsync(session, lane, Cause.Plan, stop);
                break;
            case PlanKind.History:
                await session.UpsertAsync([new LiftRow { Connection = plan.Scope, Position = position, ToPosition = plan.Id }], stop);
                foreach (var lane in lanes) await WorkStore.MarkAllAsync(session, lane, Cause.Plan, stop);
                break;
            case PlanKind.Fuse:
                await WorkStore.MarkAsync(session, WorkKind.Item, lanes, await FuseStore.ReleaseAsync(session, plan.Id, stop), Cause.Plan, stop);
                break;
            default:
                await session.ExecuteAsync("UPDATE derived_write_back SET from_position = 0 WHERE project_id = @Scope AND from_position IS NOT NULL", plan, stop);
                await WorkStore.MarkEffectsAsync(session, plan.Scope, lanes, Cause.Plan, stop);
                break;
        }
    }

    public static Task DiscardPlanAsync(Session session, DateTimeOffset at, HouseEvent.PlanDecision body, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE derived_plan SET state = 'discarded', decided_at = @at WHERE id = @Plan AND state IN ('computing', 'ready')", new { body.Plan, at = at.ToMicros() }, stop);

    /// <summary>A new model is news about every item its aggregator reconciles.</summary>
    public static async Task AddSnapshotAsync(Session session, long position, SnapshotBody body, CancellationToken stop)
    {
        var figures = PeopleLevel.AllowsOwnFigures(await PeopleLevelStore.OfAsync(session, body.Project, stop));
        await session.UpsertAsync(
            [
                new SnapshotRow
                {
                    ProjectId = body.Project,
                    Number = body.Number,
                    Position = position,
                    UpTo = body.UpTo,
                    Statistics = Content.Write(body.Statistics),
                    Skills = figures ? Content.Write(body.Skills) : PeopleLevelStore.NoSkills,
                    Models = Content.Write(body.Models),
                },
            ],
            stop);
        foreach (var plugin in body.Models.Where(m => m.FittedIn == body.Number).Select(m => m.Plugin).Distinct()) await WorkStore.MarkProjectAsync(session, [plugin], body.Project, Cause.Tool, stop);
    }

    private static async Task AddPlanAsync(Session session, long position, DateTimeOffset at, string kind, long scope, string cause, CancellationToken stop)
    {
        await session.UpsertAsync([new PlanRow { Id = position, Kind = kind, Cause = cause, Scope = scope, State = PlanState.Computing, CreatedAt = at.ToMicros() }], stop);
        await WorkStore.MarkAsync(session, WorkKind.Plan, [WorkLane.Plan], [position], Cause.News, stop);
    }
}
