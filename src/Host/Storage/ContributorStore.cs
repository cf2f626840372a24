using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Storage;

/// <summary>What is recorded about a contributor: what their awards are computed from.</summary>
internal static class ContributorStore
{
    public static Task<ContributorRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id = @id", new { id }, stop);

    public static async Task<IReadOnlyList<ContributorFacts>> LoadAsync(Session session, string plugin, long id, CancellationToken stop)
    {
        var contributor = await FindAsync(session, id, stop);
        if (contributor is null) return [];
        var connection = (await ConnectionStore.FindAsync(session, contributor.Connection, stop))!;
        var settled = (await session.QueryAsync<SettlementRow>("SELECT * FROM settlement WHERE contributor_id = @id ORDER BY id", new { id }, stop)).ToLookup(s => s.ProjectId);
        var postings = (await session.QueryAsync<PostingRow>(
            "SELECT * FROM posting WHERE contributor_id = @id AND plugin = @plugin AND account = 'earned' ORDER BY id", new { id, plugin }, stop)).ToLookup(p => p.ProjectId);
        var facts = new List<ContributorFacts>();
        foreach (var project in settled.Select(s => s.Key).Concat(postings.Select(p => p.Key)).Distinct().Order())
        {
            // Not known (yet) to a log that is read anew: nothing is said about it.
            if (await ProjectStore.FindAsync(session, project, stop) is not { } row) continue;
            facts.Add(new() { Contributor = contributor, Connection = connection, Project = row, Settled = Standing.Of(settled[project]), Postings = [.. postings[project]] });
        }

        return facts;
    }
}
