namespace LabelHub.Host.Storage.Views;

/// <summary>Work that may be somebody else's and that nobody has decided about.</summary>
internal static class DoubtView
{
    private const string Open =
        """
        derived_annotation a JOIN derived_contributor c ON c.id = a.contributor_id
        LEFT JOIN derived_clearance w ON w.annotation_id = a.id AND w.version >= a.updated_at
        WHERE a.doubt IS NOT NULL AND NOT a.ended AND w.annotation_id IS NULL
        """;

    /// <summary>Who saved it is the account of the newest version that another saved, else its own.</summary>
    private const string Account =
        "coalesce((SELECT v.editor FROM derived_version v WHERE v.annotation_id = a.id AND v.editor IS NOT NULL ORDER BY v.updated_at DESC LIMIT 1), c.remote_id)";

    public static Task<IReadOnlyList<Doubted>> ListAsync(Session session, long after, int limit, CancellationToken stop) => session.QueryAsync<Doubted>(
        $"SELECT a.id, a.item_id, a.project_id, a.remote_id, a.updated_at, a.doubt, c.name AS contributor, {Account} AS account FROM {Open} AND a.id > @after ORDER BY a.id LIMIT @limit", new { after, limit }, stop);

    public static Task<Doubted?> FindAsync(Session session, long annotation, CancellationToken stop) => session.FirstAsync<Doubted>(
        $"SELECT a.id, a.item_id, a.project_id, a.remote_id, a.updated_at, a.doubt, c.name AS contributor, {Account} AS account FROM {Open} AND a.id = @annotation", new { annotation }, stop);

    /// <summary>By the account that did it: how much, and where it begins. Counting stops at a bound, since pages ask again and again.</summary>
    public static Task<IReadOnlyList<Suspicion>> AccountsAsync(Session session, CancellationToken stop) => session.QueryAsync<Suspicion>(
        $"SELECT project_id, account, count(*) AS works, count(DISTINCT item_id) AS items, min(item_id) AS first_item FROM (SELECT a.project_id, a.item_id, {Account} AS account FROM {Open} ORDER BY a.id LIMIT @most) found GROUP BY project_id, account ORDER BY count(*) DESC, project_id, account LIMIT 20", new { most = NeedView.CountBound + 1 }, stop);

    public sealed class Doubted
    {
        public long Id { get; set; }

        public long ItemId { get; set; }

        public long ProjectId { get; set; }

        public string RemoteId { get; set; } = "";

        public long UpdatedAt { get; set; }

        public string Doubt { get; set; } = "";

        public string Contributor { get; set; } = "";

        public string Account { get; set; } = "";
    }

    public sealed class Suspicion
    {
        public long ProjectId { get; set; }

        public string Account { get; set; } = "";

        public long Works { get; set; }

        public long Items { get; set; }

        public long FirstItem { get; set; }
    }
}
