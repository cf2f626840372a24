using System.Runtime.CompilerServices;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Storage;

/// <summary>All living work of a project, item by item, in bounded memory.</summary>
internal static class ProjectWork
{
    private const int PageSize = 500;

    public static async IAsyncEnumerable<ItemWork> ReadAsync(Session session, long project, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = 0L;
        while (true)
        {
            var ids = await session.QueryAsync<long>(
                "SELECT id FROM derived_item WHERE project_id = @project AND id > @after AND NOT ended AND annotations > 0 ORDER BY id LIMIT @PageSize", new { project, after, PageSize }, stop);
            if (ids.Count == 0) yield break;
            var rows = await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @ids AND NOT ended AND NOT skipped ORDER BY item_id, id", new { ids = ids.ToArray() }, stop);
            var peers = await PeerStore.LoadAsync(session, [.. ids], stop);
            foreach (var item in rows.GroupBy(row => row.ItemId)) yield return new(item.Key, [.. item], peers(item.Key));
            after = ids[^1];
        }
    }
}
