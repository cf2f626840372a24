using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Items with what tells which media they show.</summary>
internal static class MediaView
{
    /// <returns>The items of connections whose tool is still connected.</returns>
    public static async Task<IReadOnlyList<Row>> OfAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        var rows = await session.QueryAsync<ItemRow>("SELECT i.* FROM derived_item i JOIN setup_connection c ON c.id = i.connection WHERE i.id IN @ids AND c.has_tool AND c.state <> 'left'", new { ids = items.ToArray() }, stop);
        var ids = rows.Select(row => row.ProjectId).Distinct().ToArray();
        var projects = (await session.QueryAsync<ProjectRow>("SELECT * FROM derived_project WHERE id IN @ids", new { ids }, stop)).ToDictionary(row => row.Id);
        var schemas = new Dictionary<long, LabelSchema>();
        foreach (var id in ids) schemas[id] = await ProjectStore.SchemaAsync(session, id, stop) ?? LabelSchema.Empty;
        return [.. rows.Select(row => new Row(row, projects[row.ProjectId].RemoteId, schemas[row.ProjectId]))];
    }

    public sealed record Row(ItemRow Item, string Project, LabelSchema Schema);
}
