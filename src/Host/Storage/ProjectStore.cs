using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Projects, and what is known of them when their tool is looked at.</summary>
internal static class ProjectStore
{
    public static Task<ProjectRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ProjectRow>("SELECT * FROM derived_project WHERE id = @id", new { id }, stop);

    public static Task<IReadOnlyList<ProjectRow>> AllAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<ProjectRow>("SELECT * FROM derived_project ORDER BY id", null, stop);

    /// <summary>A project's newest label schema.</summary>
    public static async Task<LabelSchema?> SchemaAsync(Session session, long project, CancellationToken stop) =>
        await session.ScalarAsync<string>("SELECT json FROM derived_schema WHERE project_id = @project ORDER BY updated_at DESC LIMIT 1", new { project }, stop) is { } json ? Content.Read<LabelSchema>(json) : null;

    public static async Task<PollRow> PollAsync(Session session, long project, CancellationToken stop) =>
        await session.FirstAsync<PollRow>("SELECT * FROM setup_poll WHERE project_id = @project", new { project }, stop) ?? new() { ProjectId = project };

    public static Task SetPollAsync(Session session, PollRow poll, CancellationToken stop) => session.UpsertAsync([poll], stop);

    public static Task<IReadOnlyList<PollRow>> PollsAsync(Session session, CancellationToken stop) => session.QueryAsync<PollRow>("SELECT * FROM setup_poll", null, stop);

    /// <summary>Whether an observation names a version that is not known yet, or one that was only heard of from a delivery.</summary>
    public static async Task<bool> IsNewsAsync(Session session, long connection, Observation observation, CancellationToken stop)
    {
        if (observation.Versions.Count == 0) return true;
        foreach (var version in observation.Versions)
        {
            var known = await session.ScalarAsync<long>(
                version.Kind == ToolObjectKind.Item
                    ? "SELECT count(*) FROM derived_item WHERE connection = @connection AND remote_id = @Id AND updated_at >= @at AND NOT ended"
                    : "SELECT count(*) FROM derived_annotation WHERE connection = @connection AND remote_id = @Id AND NOT ended AND (updated_at > @at OR (updated_at = @at AND verified))",
                new { connection, version.Id, at = version.UpdatedAt.ToMicros() },
                stop);
            if (known == 0) return true;
        }

        return false;
    }

    public static Task<IReadOnlyList<Living>> LivingItemsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Living>(
        "SELECT remote_id, updated_at FROM derived_item WHERE project_id = @project AND NOT ended", new { project }, stop);

    public static Task<IReadOnlyList<Living>> LivingAnnotationsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Living>(
        "SELECT remote_id, updated_at FROM derived_annotation WHERE project_id = @project AND NOT ended", new { project }, stop);

    /// <summary>Marks projects of tools to be looked at.</summary>
    public static Task MarkLookAsync(Session session, string lane, long? connection, CancellationToken stop) => session.ExecuteAsync(
        """
        INSERT INTO work (kind, lane, subject, mark, state, not_before, attempts, lease, fence, cause, reason)
        SELECT 'look', @lane, p.id, 1, 'ready', 0, 0, 0, 0, @Schedule, NULL
        FROM derived_project p JOIN setup_connection c ON c.id = p.connection
        WHERE c.has_tool AND c.state = 'active' AND (@connection IS NULL OR c.id = @connection)
        ON CONFLICT (kind, lane, subject) DO UPDATE SET mark = work.mark + 1, not_before = 0, cause = excluded.cause
        """,
        new { lane, connection, Cause.Schedule },
        stop);

    /// <summary>An object that lives as far as is known.</summary>
    public sealed class Living
    {
        public string RemoteId { get; set; } = "";

        public long UpdatedAt { get; set; }
    }
}
