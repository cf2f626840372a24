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

    public static async Task<IReadOnlyDictionary<long, ContributorRow>> PeopleAsync(Session session, IReadOnlyCollection<long> ids, CancellationToken stop) => ids.Count == 0
        ? new Dictionary<long, ContributorRow>()
        : (await session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id IN @ids", new { ids = ids.ToArray() }, stop)).ToDictionary(row => row.Id);

    public static Task<ContributorRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id = @id", new { id }, stop);

    /// <summary>The person behind an account of a tool.</summary>
    public static Task<ContributorRow?> FindAsync(Session session, long connection, string account, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE connection = @connection AND remote_id = @account", new { connection, account }, stop);

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
