using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>What is recorded about a contributor, and what was posted.</summary>
internal static class ContributorStore
{
    public static Task<ContributorRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id = @id", new { id }, stop);

    public static async Task<IReadOnlyList<ContributorFacts>> LoadAsync(Session session, string plugin, long id, CancellationToken stop)
    {
        var contributor = await FindAsync(session, id, stop);
        if (contributor is null) return [];
        var connection = (await ConnectionStore.FindAsync(session, contributor.Connection, stop))!;
        var judgements = await session.QueryAsync<JudgementRow>(
            """
            SELECT j.* FROM derived_judgement j
            WHERE j.contributor_id = @id AND NOT j.provisional AND NOT EXISTS (
                SELECT 1 FROM derived_annotation a WHERE a.item_id = j.item_id AND a.contributor_id = @id AND NOT a.ended AND a.created_at < @Baseline)
            ORDER BY j.position DESC, j.item_id, j.field
            """,
            new { id, connection.Baseline },
            stop);
        var postings = (await session.QueryAsync<PostingRow>("SELECT * FROM posting WHERE contributor_id = @id AND plugin = @plugin ORDER BY id", new { id, plugin }, stop)).ToLookup(p => p.ProjectId);
        var facts = new List<ContributorFacts>();
        foreach (var project in judgements.Select(j => j.ProjectId).Concat(postings.Select(p => p.Key)).Distinct().Order())
        {
            facts.Add(new()
            {
                Contributor = contributor,
                Connection = connection,
                ProjectId = project,
                Judgements = [.. judgements.Where(j => j.ProjectId == project)],
                Skills = await SkillsAsync(session, project, id, stop),
                Postings = [.. postings[project]],
            });
        }

        return facts;
    }

    public static async Task PostAsync(Session session, IReadOnlyList<PostingRow> difference, ContributorFacts facts, string plugin, IReadOnlyList<WantedAward> wanted, CancellationToken stop)
    {
        await session.InsertAsync(difference, stop);
        var key = new { contributor = facts.Contributor.Id, facts.ProjectId, plugin };
        var before = await session.ExecuteAsync("DELETE FROM derived_award WHERE contributor_id = @contributor AND project_id = @ProjectId AND plugin = @plugin", key, stop);
        await session.InsertAsync(
            [.. wanted.Select(w => new AwardRow { ContributorId = facts.Contributor.Id, ProjectId = facts.ProjectId, Plugin = plugin, AwardKey = w.Key, Unit = w.Unit, Amount = w.Amount })], stop);
        var counters = new CounterDeltas();
        counters.Add(Counter.Awards, facts.ProjectId, wanted.Count - before);
        await CounterStore.AddAsync(session, counters, stop);
    }

    private static async Task<IReadOnlyDictionary<string, Skill>> SkillsAsync(Session session, long project, long contributor, CancellationToken stop)
    {
        var skills = await SnapshotStore.SkillsAsync(session, project, stop);
        return skills.GetValueOrDefault(contributor.ToString(CultureInfo.InvariantCulture), new Dictionary<string, Skill>());
    }
}
