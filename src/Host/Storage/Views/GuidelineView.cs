using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>What a guideline is made from and compared with.</summary>
internal static class GuidelineView
{
    private const int MostConfused = 8;

    public static Task<SchemaRow?> SchemaAsync(Session session, long project, CancellationToken stop) =>
        session.FirstAsync<SchemaRow>("SELECT * FROM derived_schema WHERE project_id = @project ORDER BY updated_at DESC LIMIT 1", new { project }, stop);

    /// <summary>Those of the items that live in the project, with what they are recognised by.</summary>
    public static async Task<IReadOnlyList<ItemRow>> ItemsAsync(Session session, long project, IReadOnlyCollection<long> ids, CancellationToken stop) => ids.Count == 0
        ? []
        : await session.QueryAsync<ItemRow>("SELECT id, remote_id, data, settled FROM derived_item WHERE project_id = @project AND NOT ended AND id IN @ids", new { project, ids = ids.ToArray() }, stop);

    /// <summary>Labels that were given where the consensus is another, counted over the items that have one; no person takes part in it.</summary>
    public static Task<IReadOnlyList<Confusion>> ConfusedAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Confusion>(
        """
        SELECT field, given, consensus, count, total FROM (
            SELECT c.field AS field, {region-label} AS given, c.label AS consensus, count(*) AS count,
                   CAST(sum(count(*)) OVER (PARTITION BY c.field, c.label) AS bigint) AS total
            FROM derived_consensus c
            JOIN derived_annotation a ON a.item_id = c.item_id AND NOT a.ended AND NOT a.skipped AND NOT a.gold AND NOT a.correction
            JOIN {regions} ON {region-field} = c.field
            WHERE c.project_id = @project AND c.has_winner AND {region-label} IS NOT NULL
            GROUP BY c.field, {region-label}, c.label) counted
        WHERE given <> consensus
        ORDER BY count DESC, field, given, consensus LIMIT @most
        """,
        new { project, most = MostConfused },
        stop);

    /// <summary>How the guideline stands in the tool: the newest generation of its effect.</summary>
    public static Task<EffectRow?> EffectAsync(Session session, long project, CancellationToken stop) => session.FirstAsync<EffectRow>(
        "SELECT * FROM derived_effect WHERE project_id = @project AND item_id = 0 AND kind = @Guideline ORDER BY generation DESC LIMIT 1", new { project, ProjectEffects.Guideline }, stop);

    public static Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<ReceiptRow>(
        "SELECT * FROM receipt WHERE project_id = @project AND item_id = 0 AND kind = @Guideline ORDER BY id", new { project, ProjectEffects.Guideline }, stop);

    public sealed class Confusion
    {
        public string Field { get; set; } = "";

        public string Given { get; set; } = "";

        public string Consensus { get; set; } = "";

        public long Count { get; set; }

        public long Total { get; set; }
    }
}
