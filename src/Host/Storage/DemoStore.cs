namespace LabelHub.Host.Storage;

/// <summary>What stands in the demo's project.</summary>
internal static class DemoStore
{
    public static async Task<(IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, string> Shown, long People)> ReadAsync(Session session, long connection, CancellationToken stop)
    {
        var project = await session.ScalarAsync<long>("SELECT id FROM derived_project WHERE connection = @connection", new { connection }, stop);
        var counts = await CounterStore.OfProjectAsync(session, project, stop);
        var shown = await session.QueryAsync<Shown>(
            "SELECT i.remote_id, c.label FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id WHERE c.project_id = @project", new { project }, stop);
        var people = await session.ScalarAsync<long>("SELECT count(DISTINCT contributor_id) FROM derived_annotation WHERE project_id = @project AND NOT ended", new { project }, stop);
        return (counts, shown.ToDictionary(s => s.RemoteId, s => s.Label), people);
    }

    public static Task<long> ProjectAsync(Session session, long connection, CancellationToken stop) =>
        session.ScalarAsync<long>("SELECT id FROM derived_project WHERE connection = @connection", new { connection }, stop);

    /// <summary>Items whose label nearly everybody gave, the clearest first.</summary>
    public static Task<IReadOnlyList<Example>> ClearAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Example>(
        """
        SELECT i.id, c.label, c.label AS consensus FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id
        WHERE c.project_id = @project AND c.has_winner AND NOT i.ended ORDER BY i.agreement DESC, i.id
        """,
        new { project },
        stop);

    /// <summary>Items that many called one thing and most another, those that most did first.</summary>
    public static Task<IReadOnlyList<Example>> SplitAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Example>(
        """
        SELECT c.item_id AS id, {region-label} AS label, c.label AS consensus
        FROM derived_consensus c
        JOIN derived_annotation a ON a.item_id = c.item_id AND NOT a.ended
        JOIN {regions} ON {region-field} = c.field
        WHERE c.project_id = @project AND c.has_winner AND {region-label} <> c.label
        GROUP BY c.item_id, {region-label}, c.label ORDER BY count(*) DESC, c.item_id
        """,
        new { project },
        stop);

    public sealed class Example
    {
        public long Id { get; set; }

        public string Label { get; set; } = "";

        public string Consensus { get; set; } = "";
    }

    private sealed class Shown
    {
        public string RemoteId { get; set; } = "";

        public string Label { get; set; } = "";
    }
}
