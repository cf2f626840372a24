using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>What waits for a person. Counts stop at a bound, and go by the short indexes of what is rare: hence the plus before a project.</summary>
internal static class NeedView
{
    public const int CountBound = 999;

    public static Task<IReadOnlyList<PlanRow>> ReadyPlansAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<PlanRow>("SELECT * FROM derived_plan WHERE state = 'ready' ORDER BY id DESC LIMIT 5", null, stop);

    public static Task<IReadOnlyList<ConnectionRow>> PausedAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<ConnectionRow>("SELECT id, name, state, reason FROM setup_connection WHERE state <> 'active' ORDER BY id", null, stop);

    public static Task<long> ItemsWithErrorsAsync(Session session, long project, CancellationToken stop) => CountAsync(
        session, "derived_item WHERE findings > 0 AND errors > 0 AND NOT ended AND +project_id = @project", project, stop);

    /// <summary>Settled items whose answers name no winner, whatever was asked about them already.</summary>
    public static Task<long> TiesAsync(Session session, long project, CancellationToken stop) => CountAsync(
        session, "derived_consensus c JOIN derived_item i ON i.id = c.item_id WHERE NOT c.has_winner AND i.settled AND NOT i.ended AND +i.project_id = @project", project, stop);

    /// <summary>Open objections that are due before an instant.</summary>
    public static Task<long> CasesAsync(Session session, long before, CancellationToken stop) => session.ScalarAsync<long>(
        "SELECT count(*) FROM (SELECT 1 FROM derived_case WHERE state = 'open' AND due_at < @before LIMIT @most) counted", new { before, most = CountBound + 1 }, stop);

    private static Task<long> CountAsync(Session session, string what, long project, CancellationToken stop) =>
        session.ScalarAsync<long>($"SELECT count(*) FROM (SELECT 1 FROM {what} LIMIT @most) counted", new { project, most = CountBound + 1 }, stop);
}
