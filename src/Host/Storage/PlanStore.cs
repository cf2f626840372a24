using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Storage;

internal static class PlanStore
{
    /// <summary>The items a plan could change, a page at a time.</summary>
    public static Task<IReadOnlyList<long>> ItemsAsync(Session session, PlanRow plan, long after, int limit, CancellationToken stop)
    {
        var scope = plan.Kind switch
        {
            PlanKind.Backlog => "project_id = @Scope",
            PlanKind.History => "connection = @Scope",
            _ => "1 = 1",
        };
        return session.QueryAsync<long>($"SELECT id FROM derived_item WHERE {scope} AND annotations > 0 AND id > @after ORDER BY id LIMIT @limit", new { plan.Scope, after, limit }, stop);
    }

    public static Task<PlanRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<PlanRow>("SELECT * FROM derived_plan WHERE id = @id", new { id }, stop);

    public static Task<IReadOnlyList<PlanRow>> ListAsync(Session session, long before, int limit, CancellationToken stop) =>
        session.QueryAsync<PlanRow>("SELECT * FROM derived_plan WHERE id < @before ORDER BY id DESC LIMIT @limit", new { before, limit }, stop);
}
