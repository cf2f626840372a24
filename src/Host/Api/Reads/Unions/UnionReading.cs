using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Unions;

/// <summary>Reads which projects' items are one.</summary>
internal sealed class UnionReading(Hub hub)
{
    public Task<IReadOnlyList<UnionSummary>> AllAsync(CancellationToken stop) => hub.ReadAsync(session => AllAsync(session, stop), stop);

    /// <summary>Accounts that are one person, together.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<long>>> PersonsAsync(CancellationToken stop) =>
        [.. (await hub.ReadAsync(session => PersonStore.AllAsync(session, stop), stop)).GroupBy(row => row.PersonId).Select(person => (IReadOnlyList<long>)[.. person.Select(row => row.ContributorId)])];

    private static async Task<IReadOnlyList<UnionSummary>> AllAsync(Session session, CancellationToken stop)
    {
        var titles = (await ProjectStore.AllAsync(session, stop)).ToDictionary(project => project.Id, project => project.Title);
        var members = (await UnionStore.MembersAsync(session, stop)).ToLookup(member => member.UnionId);
        var unions = new List<UnionSummary>();
        foreach (var row in await UnionStore.AllAsync(session, stop)) unions.Add(Summary(row, await UnionStore.UnitedAsync(session, row.Id, stop), members[row.Id], titles));
        return unions;
    }

    private static UnionSummary Summary(UnionRow row, long united, IEnumerable<UnionMemberRow> members, Dictionary<long, string> titles) => new()
    {
        Id = row.Id,
        Name = row.Name,
        By = row.Person,
        At = row.At.ToTime(),
        United = united,
        Projects =
        [
            .. members.Select(member => new UnionPlace
            {
                Project = new() { Id = member.ProjectId, Name = titles.GetValueOrDefault(member.ProjectId, $"Project {member.ProjectId}") },
                Key = member.Source,
                Fields = Content.Read<Dictionary<string, string>>(member.Fields),
            }),
        ],
    };
}
