namespace LabelHub.Host.Storage.Views;

/// <summary>What is said of a project beside its counters. Nothing here reads all of its items.</summary>
internal static class ProjectView
{
    /// <summary>How many of the newest items with an agreement the mean is taken over.</summary>
    public const int AgreementWindow = 2_000;

    public static async Task<Agreement> AgreementAsync(Session session, long project, CancellationToken stop) => (await session.FirstAsync<Agreement>(
        """
        SELECT count(*) AS items, avg(agreement) AS mean FROM (
            SELECT agreement FROM derived_item WHERE project_id = @project AND agreement IS NOT NULL ORDER BY id DESC LIMIT @AgreementWindow) newest
        """,
        new { project, AgreementWindow },
        stop))!;

    /// <summary>How many people have labelled: one step of the index for each of them, not for each annotation.</summary>
    public static Task<long> ContributorsAsync(Session session, long project, CancellationToken stop) => session.ScalarAsync<long>(
        """
        WITH RECURSIVE person(id) AS (
            SELECT min(contributor_id) FROM derived_annotation WHERE project_id = @project
            UNION ALL
            SELECT (SELECT min(a.contributor_id) FROM derived_annotation a WHERE a.project_id = @project AND a.contributor_id > person.id)
            FROM person WHERE person.id IS NOT NULL)
        SELECT count(id) FROM person
        """,
        new { project },
        stop);

    internal sealed class Agreement
    {
        public long Items { get; set; }

        public double? Mean { get; set; }
    }
}
