using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Counts how answers turned out, person by person. Whoever asks must have looked at the people level first.</summary>
internal static class PeopleView
{
    public static Task<IReadOnlyList<Count>> CountsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Count>(
        """
        SELECT contributor_id AS contributor, field, evidence, count(*) AS judged, sum(CASE WHEN agrees THEN 1 ELSE 0 END) AS agreed
        FROM derived_judgement WHERE project_id = @project AND agrees IS NOT NULL AND NOT provisional
        GROUP BY contributor_id, field, evidence ORDER BY contributor_id, field, evidence
        """,
        new { project },
        stop);

    /// <summary>The same about one person alone, over their projects.</summary>
    public static Task<IReadOnlyList<Count>> OwnCountsAsync(Session session, long contributor, CancellationToken stop) => session.QueryAsync<Count>(
        """
        SELECT project_id AS project, contributor_id AS contributor, field, evidence, count(*) AS judged, sum(CASE WHEN agrees THEN 1 ELSE 0 END) AS agreed
        FROM derived_judgement WHERE contributor_id = @contributor AND agrees IS NOT NULL AND NOT provisional
        GROUP BY project_id, contributor_id, field, evidence ORDER BY project_id, field, evidence
        """,
        new { contributor },
        stop);

    /// <summary>How many mistakes of a first answer there were, and how many of them their author mended before review, person by person.</summary>
    public static Task<IReadOnlyList<MendCount>> MendsAsync(Session session, long project, CancellationToken stop) =>
        session.QueryAsync<MendCount>(Mends("j.project_id = @project"), new { project }, stop);

    /// <inheritdoc cref="MendsAsync"/>
    public static Task<IReadOnlyList<MendCount>> OwnMendsAsync(Session session, long contributor, CancellationToken stop) =>
        session.QueryAsync<MendCount>(Mends("j.contributor_id = @contributor"), new { contributor }, stop);

    // What was answered on the day they first read feedback is counted as before.
    private static string Mends(string whose) =>
        $"""
        SELECT j.project_id AS project, j.contributor_id AS contributor, coalesce(j.day > f.at / 86400000000, false) AS informed, count(*) AS mistakes, sum(CASE WHEN j.mended THEN 1 ELSE 0 END) AS mended
        FROM derived_judgement j LEFT JOIN derived_feedback_seen f ON f.project_id = j.project_id AND f.contributor_id = j.contributor_id
        WHERE {whose} AND j.mended IS NOT NULL AND NOT j.provisional
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """;

    public static async Task<IReadOnlyDictionary<long, ContributorRow>> PeopleAsync(Session session, IReadOnlyCollection<long> ids, CancellationToken stop) => ids.Count == 0
        ? new Dictionary<long, ContributorRow>()
        : (await session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id IN @ids", new { ids = ids.ToArray() }, stop)).ToDictionary(row => row.Id);

    public static Task<ContributorRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id = @id", new { id }, stop);

    /// <summary>The person behind an account of a tool.</summary>
    public static Task<ContributorRow?> FindAsync(Session session, long connection, string account, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE connection = @connection AND remote_id = @account", new { connection, account }, stop);

    public sealed class MendCount
    {
        public long Project { get; set; }

        public long Contributor { get; set; }

        /// <summary>Whether they had read what came back by then.</summary>
        public bool Informed { get; set; }

        public long Mistakes { get; set; }

        public long Mended { get; set; }
    }

    public sealed class Count
    {
        public long Project { get; set; }

        public long Contributor { get; set; }

        public string Field { get; set; } = "";

        public string Evidence { get; set; } = "";

        public long Judged { get; set; }

        public long Agreed { get; set; }
    }
}
