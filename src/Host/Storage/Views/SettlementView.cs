using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Reads settled work of a whole project.</summary>
internal static class SettlementView
{
    /// <summary>What rewards and rankings may rest on: settled while the project looked at people, and no older than its connection.</summary>
    public static Task<IReadOnlyList<SettlementRow>> OfProjectAsync(Session session, ProjectRow project, CancellationToken stop) => session.QueryAsync<SettlementRow>(
        """
        SELECT s.id, s.item_id, s.field, s.contributor_id, s.agrees, s.managed FROM settlement s
        JOIN setup_connection c ON c.id = @Connection
        WHERE s.project_id = @Id AND s.managed AND s.answered_at >= c.baseline ORDER BY s.id
        """,
        project,
        stop);

    /// <summary>How long each answer took, whether it counts by now or not: time is spent on all of them.</summary>
    public static Task<IReadOnlyList<Time>> TimesAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Time>(
        """
        SELECT a.item_id, a.contributor_id, {lead-time} AS lead_time FROM derived_annotation a
        JOIN setup_connection c ON c.id = a.connection
        WHERE a.project_id = @project AND a.created_at >= c.baseline ORDER BY a.id
        """,
        new { project },
        stop);

    public sealed class Time
    {
        public long ItemId { get; set; }

        public long ContributorId { get; set; }

        /// <summary>As a duration in words of .NET; nothing where the tool told none.</summary>
        public string? LeadTime { get; set; }
    }
}
