namespace LabelHub.Host.Storage.Views;

/// <summary>What LabelHub wrote into a tool, as the receipts tell.</summary>
internal static class WrittenView
{
    /// <summary>By kind of effect and by what became of it; a request that is over without having been taken back stands.</summary>
    public static Task<IReadOnlyList<Total>> TotalsAsync(Session session, long connection, CancellationToken stop) => session.QueryAsync<Total>(
        $"""
        SELECT kind, state, count(*) AS effects FROM (
            SELECT e.kind, CASE WHEN e.state = 'withdrawn' AND NOT {LeaveStore.IsTakenBack} THEN 'sent' ELSE e.state END AS state FROM derived_effect e
            WHERE e.connection = @connection AND {LeaveStore.IsWritten}
        ) AS written GROUP BY kind, state ORDER BY kind, state
        """, new { connection }, stop);

    /// <summary>Each writing that arrived, the oldest first.</summary>
    public static Task<IReadOnlyList<Writing>> ListAsync(Session session, long connection, long after, int limit, CancellationToken stop) => session.QueryAsync<Writing>(
        """
        SELECT r.id, r.kind, r.project_id, r.item_id, r.object_id, r.ended_at, e.state FROM receipt r
        LEFT JOIN derived_effect e ON e.effect_key = r.effect_key AND e.generation = r.generation
        WHERE r.connection = @connection AND r.id > @after AND r.act = 'send' AND r.outcome = 'done' ORDER BY r.id LIMIT @limit
        """, new { connection, after, limit }, stop);

    public sealed class Total
    {
        public string Kind { get; set; } = "";

        public string State { get; set; } = "";

        public long Effects { get; set; }
    }

    public sealed class Writing
    {
        public long Id { get; set; }

        public string Kind { get; set; } = "";

        public long ProjectId { get; set; }

        public long ItemId { get; set; }

        public string? ObjectId { get; set; }

        public long EndedAt { get; set; }

        public string? State { get; set; }
    }
}
