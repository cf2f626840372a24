using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>What is recorded about a contributor, and what was posted.</summary>
internal static class ContributorStore
{
    /// <summary>Loads a contributor's projects, those alone whose people level lets rules act on persons: about the others nothing is asked, and what was posted stands.</summary>
    public static async Task<IReadOnlyList<ContributorFacts>> LoadAsync(Session session, string plugin, long id, CancellationToken stop)
    {
        var contributor = await session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id = @id", new { id }, stop);
        if (contributor is null) return [];
        var connection = (await ConnectionStore.FindAsync(session, contributor.Connection, stop))!;
        var judgements = await session.QueryAsync<JudgementRow>(
            """
            SELECT j.* FROM derived_judgement j JOIN derived_project p ON p.id = j.project_id AND p.people_level = @Managed
            WHERE j.contributor_id = @id AND NOT j.provisional AND NOT EXISTS (
                SELECT 1 FROM derived_annotation a WHERE a.item_id = j.item_id AND a.contributor_id = @id AND NOT a.ended AND a.created_at < @Baseline)
            ORDER BY j.position DESC, j.item_id, j.field
            """,
            new { id, connection.Baseline, PeopleLevel.Managed },
            stop);
        var postings = (await session.QueryAsync<PostingRow>("SELECT t.* FROM posting t JOIN derived_project p ON p.id = t.project_id AND p.people_level = @Managed WHERE t.contributor_id = @id AND t.plugin = @plugin ORDER BY t.id", new { id, plugin, PeopleLevel.Managed }, stop)).ToLookup(p => p.ProjectId);
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
