namespace LabelHub.Host.Storage;

/// <summary>How much work is due, waits, or is parked. What needs a tool waits: its time is not ours.</summary>
internal sealed class WorkCounts
{
    public long Due { get; set; }

    public long Waiting { get; set; }

    public long Parked { get; set; }

    public static async Task<WorkCounts> ReadAsync(Session session, IReadOnlyList<string> silent, CancellationToken stop) => (await session.FirstAsync<WorkCounts>(
        """
        SELECT coalesce(sum(CASE WHEN state = 'ready' AND kind NOT IN ('look', 'outbox', 'sight') AND not_before <= {now} AND lane NOT IN @silent THEN 1 ELSE 0 END), 0) AS due,
               coalesce(sum(CASE WHEN state = 'ready' AND (kind IN ('look', 'outbox', 'sight') OR not_before > {now} OR lane IN @silent) THEN 1 ELSE 0 END), 0) AS waiting,
               coalesce(sum(CASE WHEN state = 'parked' THEN 1 ELSE 0 END), 0) AS parked
        FROM work
        """,
        new { silent = silent.Count == 0 ? [""] : silent.ToArray() },
        stop))!;
}
