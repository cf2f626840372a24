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

    private sealed class Shown
    {
        public string RemoteId { get; set; } = "";

        public string Label { get; set; } = "";
    }
}
