using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Who should work on what.</summary>
internal static class AssignmentStore
{
    public static async Task SetAsync(Session session, long position, AssignmentEvent.Set body, CancellationToken stop)
    {
        await session.ExecuteAsync("DELETE FROM derived_assignment WHERE project_id = @Project AND contributor_id = @Contributor", body, stop);
        await session.UpsertAsync([.. body.Items.Distinct().Select(item => new AssignmentRow { ProjectId = body.Project, ContributorId = body.Contributor, ItemId = item, Position = position })], stop);
        await ProjectEffectStore.PostAsync(session, body.Project, stop);
    }

    /// <summary>Items about which something was recorded may have dropped out of somebody's list.</summary>
    public static async Task SettleAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        var projects = new SortedSet<long>();
        foreach (var ids in items.Chunk(500)) projects.UnionWith(await session.QueryAsync<long>("SELECT DISTINCT project_id FROM derived_assignment WHERE item_id IN @ids", new { ids }, stop));
        foreach (var project in projects) await ProjectEffectStore.PostAsync(session, project, stop);
    }

    public static Task<IReadOnlyList<AssignmentRow>> OfProjectAsync(Session session, long project, CancellationToken stop) =>
        session.QueryAsync<AssignmentRow>("SELECT * FROM derived_assignment WHERE project_id = @project ORDER BY contributor_id, item_id", new { project }, stop);

    /// <summary>What is still open of it, for each who has any.</summary>
    public static async Task<IReadOnlyList<Assigned>> OpenAsync(Session session, long project, CancellationToken stop) =>
    [
        .. (await session.QueryAsync<OpenRow>(Open, new { project }, stop)).GroupBy(row => row.ContributorId)
            .Select(own => new Assigned(own.Key, [.. own.Select(row => row.RemoteId)], own.Max(row => row.Position))),
    ];

    /// <returns>Which of the items are not living ones of the project.</returns>
    public static async Task<IReadOnlyList<long>> StrangeAsync(Session session, long project, IReadOnlyList<long> items, CancellationToken stop) =>
        [.. items.Except(await session.QueryAsync<long>("SELECT id FROM derived_item WHERE project_id = @project AND NOT ended AND id IN @items", new { project, items = items.ToArray() }, stop))];

    private const string Open =
        """
        SELECT a.contributor_id, i.remote_id, a.position FROM derived_assignment a
        JOIN derived_item i ON i.id = a.item_id AND NOT i.ended
        WHERE a.project_id = @project AND NOT EXISTS (
            SELECT 1 FROM derived_annotation w WHERE w.item_id = a.item_id AND w.contributor_id = a.contributor_id AND NOT w.ended)
        ORDER BY a.contributor_id, i.id
        """;

    private sealed class OpenRow
    {
        public long ContributorId { get; set; }

        public string RemoteId { get; set; } = "";

        public long Position { get; set; }
    }
}
