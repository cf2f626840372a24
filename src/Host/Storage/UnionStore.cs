using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Unions of projects, and the keys of their items.</summary>
internal static class UnionStore
{
    private const int PageSize = 1000;

    public static Task<IReadOnlyList<UnionRow>> AllAsync(Session session, CancellationToken stop) => session.QueryAsync<UnionRow>("SELECT * FROM derived_union ORDER BY id", null, stop);

    public static Task<IReadOnlyList<UnionMemberRow>> MembersAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<UnionMemberRow>("SELECT * FROM derived_union_member ORDER BY project_id", null, stop);

    /// <summary>How many keys of a union are in more than one place.</summary>
    public static Task<long> UnitedAsync(Session session, long union, CancellationToken stop) => session.ScalarAsync<long>(
        "SELECT count(*) FROM (SELECT 1 FROM derived_item_key k JOIN derived_item i ON i.id = k.item_id WHERE k.union_id = @union AND NOT i.ended GROUP BY k.key HAVING count(*) > 1) AS united", new { union }, stop);

    /// <summary>A project that is in a union already stays there: which of two came first is the log's to say.</summary>
    public static async Task MakeAsync(Session session, long position, DateTimeOffset at, UnionEvent.Made body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var projects = body.Members.Select(member => member.Project).ToArray();
        if (await session.ScalarAsync<long>("SELECT count(*) FROM derived_union_member WHERE project_id IN @projects", new { projects }, stop) > 0) return;
        await session.UpsertAsync([new UnionRow { Id = position, Name = body.Name, Person = body.By, At = at.ToMicros() }], stop);
        await session.UpsertAsync([.. body.Members.Select(member => new UnionMemberRow { ProjectId = member.Project, UnionId = position, Source = member.Key, Fields = Content.Write(member.Fields) })], stop);
        foreach (var project in projects) await EachPageAsync(session, project, items => KeyAsync(session, items, stop), stop);
        await MarkAsync(session, position, lanes, stop);
    }

    public static async Task EndAsync(Session session, UnionEvent.Ended body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        await MarkAsync(session, body.Union, lanes, stop);
        await session.ExecuteAsync("DELETE FROM derived_item_key WHERE union_id = @Union", body, stop);
        await session.ExecuteAsync("DELETE FROM derived_union_member WHERE union_id = @Union", body, stop);
        await session.ExecuteAsync("DELETE FROM derived_union WHERE id = @Union", body, stop);
    }

    /// <summary>Keeps the keys of items as their data say.</summary>
    /// <returns>Items that were or are one with those whose key changed.</returns>
    public static async Task<IReadOnlyCollection<long>> KeyAsync(Session session, IReadOnlyCollection<ItemRow> items, CancellationToken stop)
    {
        if (items.Count == 0) return [];
        var projects = items.Select(item => item.ProjectId).Distinct().ToArray();
        var members = (await session.QueryAsync<UnionMemberRow>("SELECT * FROM derived_union_member WHERE project_id IN @projects", new { projects }, stop)).ToDictionary(member => member.ProjectId);
        if (members.Count == 0) return [];
        var ids = items.Select(item => item.Id).ToArray();
        var known = (await session.QueryAsync<ItemKeyRow>("SELECT * FROM derived_item_key WHERE item_id IN @ids", new { ids }, stop)).ToDictionary(row => row.ItemId);
        var keys = (from item in items where members.ContainsKey(item.ProjectId) let member = members[item.ProjectId] select (Item: item.Id, member.UnionId, Key: ItemKeys.Of(member.Source, item.Data))).ToArray();
        var changed = keys.Where(key => known.GetValueOrDefault(key.Item)?.Key != key.Key).ToArray();
        if (changed.Length == 0) return [];
        var moved = changed.Select(key => key.Item).ToArray();
        var before = await WithPeersAsync(session, moved, stop);
        await session.ExecuteAsync("DELETE FROM derived_item_key WHERE item_id IN @moved", new { moved }, stop);
        await session.UpsertAsync([.. from key in changed where key.Key is not null select new ItemKeyRow { ItemId = key.Item, UnionId = key.UnionId, Key = key.Key! }], stop);
        return before.Union(await WithPeersAsync(session, moved, stop)).ToHashSet();
    }

    /// <summary>Items, and those that are one with them: what is news about one is news about all.</summary>
    public static async Task<IReadOnlyCollection<long>> WithPeersAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        var all = items.ToHashSet();
        foreach (var ids in items.Chunk(PageSize))
        {
            all.UnionWith(await session.QueryAsync<long>(
                "SELECT o.item_id FROM derived_item_key k JOIN derived_item_key o ON o.union_id = k.union_id AND o.key = k.key WHERE k.item_id IN @ids", new { ids }, stop));
        }

        return all;
    }

    /// <summary>Reads the items of a project a page at a time: their ids, project and data.</summary>
    public static async Task EachPageAsync(Session session, long project, Func<IReadOnlyList<ItemRow>, Task> take, CancellationToken stop)
    {
        var after = 0L;
        while (await session.QueryAsync<ItemRow>(
            "SELECT id, project_id, remote_id, data FROM derived_item WHERE project_id = @project AND id > @after AND NOT ended ORDER BY id LIMIT @PageSize", new { project, after, PageSize }, stop) is { Count: > 0 } page)
        {
            await take(page);
            after = page[^1].Id;
        }
    }

    /// <summary>What is changed by that is nobody's new work: too much of it stops as a plan.</summary>
    private static async Task MarkAsync(Session session, long union, IReadOnlyList<string> lanes, CancellationToken stop) => await WorkStore.MarkAsync(
        session,
        WorkKind.Item,
        lanes,
        await session.QueryAsync<long>(
            """
            SELECT item_id FROM derived_item_key WHERE union_id = @union AND key IN (
                SELECT key FROM derived_item_key WHERE union_id = @union GROUP BY key HAVING count(*) > 1)
            """,
            new { union },
            stop),
        Cause.Tool,
        stop);
}
