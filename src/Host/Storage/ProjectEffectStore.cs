using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Effects that belong to a project: posted where a fact about the project is recorded, since no plugin is asked for them.</summary>
internal static class ProjectEffectStore
{
    /// <returns>What is known of the project; <see langword="null"/> when it is not known yet, as while a rebuild reads what the house said before the tools.</returns>
    public static async Task<PublishedFacts?> LoadAsync(Session session, long id, CancellationToken stop)
    {
        if (await ProjectStore.FindAsync(session, id, stop) is not { } project) return null;
        return new()
        {
            Project = project,
            Connection = (await ConnectionStore.FindAsync(session, project.Connection, stop))!,
            Assigned = await AssignmentStore.OpenAsync(session, id, stop),
            Guideline = await GuidelineStore.InForceAsync(session, id, stop),
            Effects = await session.QueryAsync<EffectRow>("SELECT * FROM derived_effect WHERE project_id = @id AND item_id = 0", new { id }, stop),
            Receipts = await session.QueryAsync<ReceiptRow>("SELECT * FROM receipt WHERE project_id = @id AND item_id = 0 ORDER BY id", new { id }, stop),
            WriteBack = (await session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back WHERE project_id = @id AND from_position IS NOT NULL", new { id }, stop)).ToDictionary(w => w.Kind, w => w.FromPosition!.Value),
        };
    }

    /// <summary>Posts what should now be so, where it differs from what stands.</summary>
    public static async Task PostAsync(Session session, long project, CancellationToken stop)
    {
        if (await LoadAsync(session, project, stop) is not { } facts) return;
        var difference = ProjectEffects.Difference(facts);
        if (!difference.IsAny) return;
        foreach (var row in difference.Removed) await session.ExecuteAsync("DELETE FROM derived_effect WHERE effect_key = @EffectKey AND generation = @Generation", row, stop);
        await session.UpsertAsync([.. difference.ToWrite], stop);
        await CounterStore.AddAsync(session, Counts(difference, project), stop);
        if (difference.ToWrite.Any(e => e.State == EffectState.Wanted)) await WorkStore.MarkAsync(session, WorkKind.Outbox, [WorkLane.Outbox], [facts.Connection.Id], Cause.News, stop);
    }

    /// <summary>Has it looked whether the tool still shows what we left there, where anything was left.</summary>
    public static async Task MarkSightAsync(Session session, IReadOnlyCollection<long> projects, CancellationToken stop)
    {
        if (projects.Count == 0 || await RebuildStore.IsUnfinishedAsync(session, stop)) return;
        var left = await session.QueryAsync<long>(
            "SELECT DISTINCT project_id FROM derived_effect WHERE project_id IN @projects AND item_id = 0 AND state IN ('sent', 'overridden')", new { projects = projects.ToArray() }, stop);
        await WorkStore.MarkAsync(session, WorkKind.Sight, [WorkLane.Outbox], left, Cause.Tool, stop);
    }

    public static Task<IReadOnlyList<EffectRow>> LeftAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<EffectRow>(
        "SELECT * FROM derived_effect WHERE project_id = @project AND item_id = 0 AND state IN ('sent', 'overridden') ORDER BY effect_key, generation", new { project }, stop);

    private static CounterDeltas Counts(RowDifference<EffectRow> difference, long project)
    {
        var counters = new CounterDeltas();
        foreach (var row in difference.ToWrite) counters.AddEffect(row.State, row.Kind, project, 1);
        foreach (var row in difference.Removed.Concat(difference.Replaced)) counters.AddEffect(row.State, row.Kind, project, -1);
        return counters;
    }
}
