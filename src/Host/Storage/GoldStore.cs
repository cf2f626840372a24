using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Known answers.</summary>
internal static class GoldStore
{
    public static Task<IReadOnlyList<GoldRow>> OfItemsAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop) => session.QueryAsync<GoldRow>(
        "SELECT * FROM derived_gold WHERE item_id IN @items ORDER BY item_id, field", new { items = items.ToArray() }, stop);

    /// <summary>All known answers of so many items of a project, by item: a page that ended within an item would lose its other fields.</summary>
    public static Task<IReadOnlyList<GoldRow>> ListAsync(Session session, long project, long after, int items, CancellationToken stop) => session.QueryAsync<GoldRow>(
        """
        SELECT * FROM derived_gold WHERE project_id = @project AND item_id IN (
            SELECT DISTINCT item_id FROM derived_gold WHERE project_id = @project AND item_id > @after ORDER BY item_id LIMIT @items)
        ORDER BY item_id, field
        """, new { project, after, items }, stop);

    /// <summary>Those of the items that live in the project.</summary>
    public static async Task<IReadOnlySet<long>> LivingAsync(Session session, long project, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        var living = new HashSet<long>();
        foreach (var ids in items.Chunk(500)) living.UnionWith(await session.QueryAsync<long>("SELECT id FROM derived_item WHERE project_id = @project AND NOT ended AND id IN @ids", new { project, ids }, stop));
        return living;
    }

    public static Task<ItemRow?> ItemAsync(Session session, long item, CancellationToken stop) => session.FirstAsync<ItemRow>("SELECT * FROM derived_item WHERE id = @item AND NOT ended", new { item }, stop);

    /// <summary>The newest decision about each field of an item.</summary>
    public static async Task<IReadOnlyList<DecisionRow>> DecisionsAsync(Session session, long item, CancellationToken stop) =>
        [.. (await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE item_id = @item ORDER BY at, remote_id", new { item }, stop)).GroupBy(d => d.Field, StringComparer.Ordinal).Select(same => same.Last())];

    /// <summary>The living work on items with a known answer.</summary>
    public static Task<IReadOnlyList<AnnotationRow>> WorkAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop) => session.QueryAsync<AnnotationRow>(
        "SELECT * FROM derived_annotation WHERE item_id IN @items AND NOT ended ORDER BY item_id, id", new { items = items.ToArray() }, stop);

    public static async Task SetAsync(Session session, long position, DateTimeOffset at, GoldEvent.Set body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var row = new GoldRow { ItemId = body.Item, Field = body.Field, ProjectId = body.Project, Answer = Content.Write(body.Regions), Tolerance = body.Tolerance, Source = body.Source, At = at.ToMicros(), Position = position };
        await session.UpsertAsync([row], stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, await UnionStore.WithPeersAsync(session, [body.Item], stop), Cause.News, stop);
    }

    public static async Task RemoveAsync(Session session, GoldEvent.Removed body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        await session.ExecuteAsync("DELETE FROM derived_gold WHERE item_id = @Item AND field = @Field", body, stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, await UnionStore.WithPeersAsync(session, [body.Item], stop), Cause.News, stop);
    }
}
