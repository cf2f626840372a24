using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>How the answers of a project's people turned out, in all projects whose items are one with its own: a person's accounts together.</summary>
internal static class SkillStore
{
    /// <returns>By account of the project and field; accounts of one person say the same.</returns>
    public static async Task<IReadOnlyList<SnapshotStore.JudgedCount>> JudgedAsync(Session session, ProjectRow project, CancellationToken stop)
    {
        var own = await SnapshotStore.JudgedAsync(session, project.Id, stop);
        var members = await UnionStore.MembersAsync(session, stop);
        var persons = (await PersonStore.AllAsync(session, stop)).ToDictionary(row => row.ContributorId, row => row.PersonId);
        var here = members.FirstOrDefault(member => member.ProjectId == project.Id);
        if (here is null && persons.Count == 0) return own;
        var all = own.ToList();
        foreach (var there in members.Where(member => here is not null && member.UnionId == here.UnionId && member.ProjectId != project.Id)) all.AddRange(await JudgedThereAsync(session, here!, there, stop));
        var totals = all.GroupBy(count => (Person: PersonOf(count.Contributor), count.Field)).ToDictionary(same => same.Key, same => (Judged: same.Sum(count => count.Judged), Agreed: same.Sum(count => count.Agreed)));
        return [.. from count in own let total = totals[(PersonOf(count.Contributor), count.Field)] select new SnapshotStore.JudgedCount { Contributor = count.Contributor, Field = count.Field, Judged = total.Judged, Agreed = total.Agreed }];

        long PersonOf(long contributor) => persons.GetValueOrDefault(contributor, contributor);
    }

    /// <summary>Under the names that the fields have here; where people are not looked at there, nothing.</summary>
    private static async Task<IEnumerable<SnapshotStore.JudgedCount>> JudgedThereAsync(Session session, UnionMemberRow here, UnionMemberRow there, CancellationToken stop)
    {
        if (await ProjectStore.FindAsync(session, there.ProjectId, stop) is not { } project || !PeopleLevel.AllowsOwnFigures(project.PeopleLevel)) return [];
        var fields = new FieldMap(Content.Read<Dictionary<string, string>>(here.Fields), Content.Read<Dictionary<string, string>>(there.Fields));
        var counts = await SnapshotStore.JudgedAsync(session, project.Id, stop);
        foreach (var count in counts) count.Field = fields.Ours(count.Field);
        return counts;
    }
}
