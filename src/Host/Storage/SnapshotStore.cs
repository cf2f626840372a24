namespace LabelHub.Host.Storage;

/// <summary>What a project's snapshot is fitted from.</summary>
internal static class SnapshotStore
{
    public static async Task<(long Number, long UpTo)> LastAsync(Session session, long project, CancellationToken stop)
    {
        var row = await session.FirstAsync<Rows.SnapshotRow>("SELECT number, up_to FROM derived_snapshot WHERE project_id = @project ORDER BY number DESC LIMIT 1", new { project }, stop);
        return (row?.Number ?? 0, row?.UpTo ?? 0);
    }

    /// <summary>The position of the newest work in a project.</summary>
    public static Task<long> NewsAsync(Session session, long project, CancellationToken stop) =>
        session.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM derived_annotation WHERE project_id = @project", new { project }, stop);

    public static Task<IReadOnlyList<LabelCount>> LabelsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<LabelCount>(
        "SELECT field, label, count(*) AS count FROM derived_consensus WHERE project_id = @project GROUP BY field, label ORDER BY field, label", new { project }, stop);

    /// <summary>The newest living work, as much as statistics need.</summary>
    public static Task<IReadOnlyList<string>> ContentsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<string>(
        "SELECT content FROM derived_annotation WHERE project_id = @project AND NOT ended AND NOT skipped ORDER BY position DESC, id LIMIT 5000", new { project }, stop);

    public static Task<IReadOnlyList<JudgedCount>> JudgedAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<JudgedCount>(
        """
        SELECT contributor_id AS contributor, field, count(*) AS judged, sum(CASE WHEN agrees THEN 1 ELSE 0 END) AS agreed
        FROM derived_judgement WHERE project_id = @project AND agrees IS NOT NULL
        GROUP BY contributor_id, field ORDER BY contributor_id, field
        """,
        new { project },
        stop);

    public sealed class LabelCount
    {
        public string Field { get; set; } = "";

        public string Label { get; set; } = "";

        public long Count { get; set; }
    }

    public sealed class JudgedCount
    {
        public long Contributor { get; set; }

        public string Field { get; set; } = "";

        public long Judged { get; set; }

        public long Agreed { get; set; }
    }
}
