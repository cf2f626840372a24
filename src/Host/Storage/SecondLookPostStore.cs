using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Items that were drawn for a second look: posted where a fact about them is recorded, since no plugin is asked for them.</summary>
internal static class SecondLookPostStore
{
    private const int Batch = 500;

    public static async Task SettleProjectAsync(Session session, long project, CancellationToken stop) => await SettleAsync(
        session, await session.QueryAsync<long>("SELECT DISTINCT item_id FROM derived_second_look_item WHERE project_id = @project ORDER BY item_id", new { project }, stop), stop);

    /// <summary>Posts what should now be so of those that were drawn, where it differs from what stands.</summary>
    public static async Task SettleAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        foreach (var ids in items.Chunk(Batch))
        {
            var drawn = await session.QueryAsync<SecondLookItemRow>("SELECT * FROM derived_second_look_item WHERE item_id IN @ids", new { ids }, stop);
            if (drawn.Count > 0) await PostAsync(session, [.. (await LoadAsync(session, drawn, stop)).Select(LookDifference.Of)], stop);
        }
    }

    private static async Task PostAsync(Session session, IReadOnlyList<LookDifference> differences, CancellationToken stop)
    {
        await session.UpsertAsync([.. differences.SelectMany(d => d.Outcomes)], stop);
        var effects = differences.Select(d => d.Effects).Where(e => e.IsAny).ToArray();
        if (effects.Length == 0) return;
        foreach (var row in effects.SelectMany(e => e.Removed)) await session.ExecuteAsync("DELETE FROM derived_effect WHERE effect_key = @EffectKey AND generation = @Generation", row, stop);
        await session.UpsertAsync([.. effects.SelectMany(e => e.ToWrite)], stop);
        var counters = new CounterDeltas();
        foreach (var row in effects.SelectMany(e => e.ToWrite)) counters.AddEffect(row.State, row.Kind, row.ProjectId, 1);
        foreach (var row in effects.SelectMany(e => e.Removed.Concat(e.Replaced))) counters.AddEffect(row.State, row.Kind, row.ProjectId, -1);
        await CounterStore.AddAsync(session, counters, stop);
        var wanted = effects.SelectMany(e => e.ToWrite).Where(e => e.State == EffectState.Wanted).Select(e => e.Connection).Distinct().ToArray();
        await WorkStore.MarkAsync(session, WorkKind.Outbox, [WorkLane.Outbox], wanted, Cause.News, stop);
    }

    /// <summary>While a rebuild reads what the house said before the tools, items are not known yet: they are posted when they are.</summary>
    private static async Task<IReadOnlyList<LookedItem>> LoadAsync(Session session, IReadOnlyList<SecondLookItemRow> drawn, CancellationToken stop)
    {
        var ids = drawn.Select(row => row.ItemId).Distinct().ToArray();
        var args = new { ids, House = ProjectEffects.House };
        var items = await session.QueryAsync<ItemRow>("SELECT id, connection, project_id, remote_id, overlap, ended, annotations FROM derived_item WHERE id IN @ids", args, stop);
        var looks = (await session.QueryAsync<SecondLookRow>("SELECT * FROM derived_second_look WHERE id IN @looks", new { looks = drawn.Select(row => row.SecondLookId).Distinct().ToArray() }, stop)).ToDictionary(row => row.Id);
        var annotations = (await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @ids AND NOT ended", args, stop)).ToLookup(row => row.ItemId);
        var versions = (await session.QueryAsync<VersionRow>("SELECT v.* FROM derived_version v JOIN derived_annotation a ON a.id = v.annotation_id WHERE a.item_id IN @ids AND NOT a.ended", args, stop)).ToLookup(row => row.AnnotationId);
        var decisions = (await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE item_id IN @ids", args, stop)).ToLookup(row => row.ItemId);
        var effects = (await session.QueryAsync<EffectRow>("SELECT * FROM derived_effect WHERE item_id IN @ids AND plugin = @House", args, stop)).ToLookup(row => row.ItemId);
        var receipts = (await session.QueryAsync<ReceiptRow>("SELECT * FROM receipt WHERE item_id IN @ids AND plugin = @House ORDER BY id", args, stop)).ToLookup(row => row.ItemId);
        var projects = await ProjectsAsync(session, [.. items.Select(item => item.ProjectId).Distinct()], stop);
        var connections = (await ConnectionStore.AllAsync(session, stop)).ToDictionary(row => row.Id);
        return
        [
            .. items.Select(item => new LookedItem
            {
                Item = item,
                Connection = connections[item.Connection],
                Looks = [.. drawn.Where(row => row.ItemId == item.Id).Select(row => (looks[row.SecondLookId], row))],
                Facts = new()
                {
                    Schema = projects[item.ProjectId].Schema,
                    Ended = item.Ended,
                    AskedAt = 0,
                    Annotations = [.. annotations[item.Id]],
                    Versions = [.. annotations[item.Id].SelectMany(row => versions[row.Id])],
                    Decisions = [.. decisions[item.Id]],
                },
                Effects = [.. effects[item.Id]],
                Receipts = [.. receipts[item.Id]],
                WriteBack = projects[item.ProjectId].WriteBack,
            }),
        ];
    }

    private static async Task<IReadOnlyDictionary<long, (LabelSchema Schema, IReadOnlyDictionary<string, long> WriteBack)>> ProjectsAsync(Session session, IReadOnlyList<long> projects, CancellationToken stop)
    {
        var found = new Dictionary<long, (LabelSchema, IReadOnlyDictionary<string, long>)>();
        foreach (var project in projects)
        {
            var writeBack = await session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back WHERE project_id = @project AND from_position IS NOT NULL", new { project }, stop);
            found[project] = (await ProjectStore.SchemaAsync(session, project, stop) ?? LabelSchema.Empty, writeBack.ToDictionary(row => row.Kind, row => row.FromPosition!.Value, StringComparer.Ordinal));
        }

        return found;
    }
}
