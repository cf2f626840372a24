using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People;

/// <summary>Reads what the people level in force allows, and no more: figures are counted afresh, never kept.</summary>
internal sealed class PeopleReading(Hub hub)
{
    private const int ReadsShown = 50;

    /// <returns><see langword="null"/> when there is no such project.</returns>
    public Task<PeopleDetail?> FindAsync(long project, CancellationToken stop) => hub.ReadAsync(session => FindAsync(session, project, stop), stop);

    private static async Task<PeopleDetail?> FindAsync(Session session, long project, CancellationToken stop)
    {
        if (await ProjectStore.FindAsync(session, project, stop) is not { } row) return null;
        var counts = PeopleLevel.AllowsOwnFigures(row.PeopleLevel) ? await PeopleView.CountsAsync(session, project, stop) : null;
        return new()
        {
            Project = project,
            Title = row.Title,
            Level = row.PeopleLevel,
            Groups = counts is null ? null : Groups(counts),
            People = counts is not null && PeopleLevel.AllowsPersons(row.PeopleLevel) ? await PersonsAsync(session, counts, (await PeopleView.MendsAsync(session, project, stop)).ToLookup(count => count.Contributor), stop) : null,
            History = [.. (await PeopleLevelStore.HistoryAsync(session, project, stop)).Select(Change)],
            Reads = [.. (await PersonalReadStore.NewestAsync(session, project, ReadsShown, stop)).Select(Read)],
        };
    }

    private static IReadOnlyList<GroupDetail> Groups(IReadOnlyList<PeopleView.Count> counts)
    {
        GroupDetail? Group(string? field, IEnumerable<PeopleView.Count> of) => GroupDetail.Of(field, [.. of.GroupBy(count => count.Contributor).Select(own => Figure.Of([.. own]))]);
        var byField = counts.GroupBy(count => count.Field).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => Group(field.Key, field));
        return [.. byField.Prepend(Group(null, counts)).OfType<GroupDetail>()];
    }

    private static async Task<IReadOnlyList<PersonDetail>> PersonsAsync(Session session, IReadOnlyList<PeopleView.Count> counts, ILookup<long, PeopleView.MendCount> mends, CancellationToken stop)
    {
        var people = await PeopleView.PeopleAsync(session, [.. counts.Select(count => count.Contributor).Distinct()], stop);
        return
        [
            .. from own in counts.GroupBy(count => count.Contributor)
               where people.ContainsKey(own.Key)
               let person = people[own.Key]
               orderby person.Name
               select new PersonDetail { Id = person.Id, Pseudonym = person.Name, Account = person.RemoteId, Figure = Figure.Of([.. own]), SelfCorrection = SelfCorrection.Of([.. mends[own.Key]]) },
        ];
    }

    public static LevelChange Change(PeopleLevelRow row) => new()
    {
        Level = row.Level,
        Previous = row.Previous,
        State = row.State,
        By = row.Who,
        At = row.At.ToTime(),
        NoticeAt = row.NoticeAt?.ToTime(),
        EffectiveAt = row.EffectiveAt.ToTime(),
        Purpose = row.Purpose,
        LegalBasis = row.LegalBasis,
        Notice = row.Notice,
        Reason = row.Reason,
        Position = row.Position,
    };

    private static PersonalRead Read(PersonalReadRow row) => new() { Who = row.Who, What = row.What, At = row.At.ToTime(), Position = row.Position };
}
