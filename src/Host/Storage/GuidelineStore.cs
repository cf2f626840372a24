using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Guidelines: the draft, the published versions, who saw which.</summary>
internal static class GuidelineStore
{
    public static Task<GuidelineDraftRow?> DraftAsync(Session session, long project, CancellationToken stop) =>
        session.FirstAsync<GuidelineDraftRow>("SELECT * FROM setup_guideline WHERE project_id = @project", new { project }, stop);

    public static Task SaveDraftAsync(Session session, GuidelineDraftRow draft, CancellationToken stop) => session.UpsertAsync([draft], stop);

    public static Task<int> DropDraftAsync(Session session, long project, CancellationToken stop) =>
        session.ExecuteAsync("DELETE FROM setup_guideline WHERE project_id = @project", new { project }, stop);

    /// <summary>The newest published version.</summary>
    public static Task<GuidelineRow?> InForceAsync(Session session, long project, CancellationToken stop) => session.FirstAsync<GuidelineRow>(
        "SELECT * FROM derived_guideline WHERE project_id = @project AND NOT found ORDER BY position DESC LIMIT 1", new { project }, stop);

    /// <summary>Every version, newest first, what was found in the tool last.</summary>
    public static Task<IReadOnlyList<GuidelineRow>> AllAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<GuidelineRow>(
        "SELECT * FROM derived_guideline WHERE project_id = @project ORDER BY found, position DESC", new { project }, stop);

    /// <summary>Since when each published version is in force, oldest first: nothing but what a stamp needs.</summary>
    public static Task<IReadOnlyList<GuidelineRow>> MarksAsync(Session session, IReadOnlyCollection<long> projects, CancellationToken stop) => session.QueryAsync<GuidelineRow>(
        "SELECT project_id, version, position FROM derived_guideline WHERE project_id IN @projects AND NOT found ORDER BY position", new { projects = projects.ToArray() }, stop);

    public static Task<IReadOnlyList<GuidelineSeenRow>> SeenAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<GuidelineSeenRow>(
        "SELECT * FROM derived_guideline_seen WHERE project_id = @project ORDER BY at, person", new { project }, stop);

    public static async Task PublishAsync(Session session, long position, DateTimeOffset at, GuidelineEvent.Published body, CancellationToken stop)
    {
        var row = new GuidelineRow
        {
            ProjectId = body.Project,
            Version = body.Version,
            Position = position,
            PublishedAt = at.ToMicros(),
            Shown = true,
            Sheet = body.Sheet.GetRawText(),
            Template = body.Template,
            Markdown = body.Markdown,
            Html = body.Html,
            Changelog = body.Changelog,
            Checks = body.Checks.GetRawText(),
            OwnPage = body.OwnPage,
            Fingerprint = body.Fingerprint,
            Replaces = body.Replaces,
        };
        await session.UpsertAsync([row], stop);
        await ProjectEffectStore.PostAsync(session, body.Project, stop);
    }

    /// <summary>Keeps what stood in the tool before anything of ours, once.</summary>
    public static Task FindAsync(Session session, long position, DateTimeOffset at, GuidelineEvent.Found body, CancellationToken stop) => session.ExecuteAsync(
        """
        INSERT INTO derived_guideline (project_id, version, position, published_at, found, shown, sheet, template, markdown, html, changelog, checks, own_page, fingerprint)
        VALUES (@Project, @zero, @position, @at, @yes, @no, '', '', '', @Text, 'What stood in the tool before', '[]', '', '')
        ON CONFLICT (project_id, version) DO NOTHING
        """,
        new { body.Project, zero = GuidelineVersions.Zero, position, at = at.ToMicros(), yes = true, no = false, body.Text },
        stop);

    /// <summary>Only the version in force at that time may overwrite what was seen: a later one is asked about anew.</summary>
    public static async Task ReplaceAsync(Session session, GuidelineEvent.Replaced body, CancellationToken stop)
    {
        await session.ExecuteAsync("UPDATE derived_guideline SET replaces = @Hash, shown = @yes WHERE project_id = @Project AND version = @Version AND NOT found", new { body.Hash, body.Project, body.Version, yes = true }, stop);
        await ProjectEffectStore.PostAsync(session, body.Project, stop);
    }

    public static async Task WithdrawAsync(Session session, GuidelineEvent.Withdrawn body, CancellationToken stop)
    {
        await session.ExecuteAsync("UPDATE derived_guideline SET shown = @no WHERE project_id = @Project", new { body.Project, no = false }, stop);
        await ProjectEffectStore.PostAsync(session, body.Project, stop);
    }

    public static Task SeeAsync(Session session, long position, DateTimeOffset at, GuidelineEvent.Seen body, CancellationToken stop) => session.ExecuteAsync(
        "INSERT INTO derived_guideline_seen (project_id, version, person, at, position) VALUES (@Project, @Version, @Person, @at, @position) ON CONFLICT (project_id, version, person) DO NOTHING",
        new { body.Project, body.Version, body.Person, at = at.ToMicros(), position },
        stop);
}
