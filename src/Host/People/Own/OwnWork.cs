using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People.Own;

/// <summary>Reads what came back about a contributor's own answers, and why.</summary>
internal sealed class OwnWork(Hub hub)
{
    /// <returns><see langword="null"/> when there is no such contributor.</returns>
    public Task<OwnPage?> FindAsync(long contributor, CancellationToken stop) => hub.ReadAsync(session => FindAsync(session, contributor, stop), stop);

    /// <summary>The guideline in force of a project that the contributor works in.</summary>
    public Task<GuidelineRow?> GuidelineAsync(long contributor, long project, CancellationToken stop) => hub.ReadAsync(
        async session => (await OwnView.LoadAsync(session, contributor, stop))?.Projects.ContainsKey(project) == true ? await GuidelineStore.InForceAsync(session, project, stop) : null, stop);

    /// <summary>Whether something came back to them about an item, so that they may see it here.</summary>
    public Task<bool> IsReturnedAsync(long contributor, long item, CancellationToken stop) => hub.ReadAsync(session => OwnView.IsReturnedAsync(session, contributor, item, stop), stop);

    private static async Task<OwnPage?> FindAsync(Session session, long contributor, CancellationToken stop)
    {
        if (await OwnView.LoadAsync(session, contributor, stop) is not { } rows) return null;
        var guidelines = new Dictionary<long, (GuidelineRow Row, OwnLessons Lessons)>();
        foreach (var project in rows.Projects.Keys)
        {
            if (await GuidelineStore.InForceAsync(session, project, stop) is { } row) guidelines[project] = (row, new OwnLessons(row, await TitlesAsync(session, row, stop)));
        }

        var notes = new OwnNotes(rows, project => guidelines.TryGetValue(project, out var known) ? known.Lessons : null);
        return new()
        {
            Contributor = contributor,
            Pseudonym = rows.Person.Name,
            Projects = await ProjectsAsync(session, rows, project => guidelines.TryGetValue(project, out var known) ? known.Row.Version : null, stop),
            Items = [.. from own in rows.Annotations.GroupBy(row => row.ItemId)
                        let answers = own.OrderBy(row => (row.UpdatedAt, row.Id)).ToArray()
                        let item = Item(rows, answers[^1], notes.About(answers))
                        where item.Notes.Count + item.Cases.Count > 0
                        orderby item.At descending, item.Id descending
                        select item],
        };
    }

    private static OwnItem Item(OwnRows rows, AnnotationRow answer, IReadOnlyList<OwnNote> notes)
    {
        var (item, model) = (rows.Items[answer.ItemId], Models.Annotation(answer));
        return new()
        {
            Id = item.Id,
            RemoteId = item.RemoteId,
            Title = ItemTitle.Of(item.Data, item.RemoteId),
            Project = item.ProjectId,
            ProjectTitle = rows.Projects.GetValueOrDefault(item.ProjectId)?.Title ?? "",
            At = model.UpdatedAt,
            Regions = model.Regions,
            Image = model.Image,
            Notes = notes,
            Cases = [.. rows.Cases.Where(known => known.ItemId == item.Id).Select(known => Case(rows, known))],
        };
    }

    private static async Task<IReadOnlyList<OwnProject>> ProjectsAsync(Session session, OwnRows rows, Func<long, string?> guideline, CancellationToken stop)
    {
        var counts = (await PeopleView.OwnCountsAsync(session, rows.Person.Id, stop)).ToLookup(count => count.Project);
        var mends = (await PeopleView.OwnMendsAsync(session, rows.Person.Id, stop)).ToLookup(count => count.Project);
        var projects = new List<OwnProject>();
        foreach (var row in rows.Projects.Values.Where(row => !row.ForReview).OrderBy(row => row.Title, StringComparer.Ordinal).ThenBy(row => row.Id))
        {
            var announced = (await PeopleLevelStore.HistoryAsync(session, row.Id, stop)).FirstOrDefault(change => change.State == LevelState.Announced);
            projects.Add(new()
            {
                Id = row.Id,
                Title = row.Title,
                Level = row.PeopleLevel,
                Guideline = guideline(row.Id),
                Figure = PeopleLevel.AllowsOwnFigures(row.PeopleLevel) && counts.Contains(row.Id) ? Figure.Of([.. counts[row.Id]]) : null,
                SelfCorrection = PeopleLevel.AllowsOwnFigures(row.PeopleLevel) ? SelfCorrection.Of([.. mends[row.Id]]) : null,
                Announced = announced is null ? null : PeopleReading.Change(announced),
            });
        }

        return projects;
    }

    private static async Task<IReadOnlyDictionary<long, string>> TitlesAsync(Session session, GuidelineRow row, CancellationToken stop) =>
        (await GuidelineView.ItemsAsync(session, row.ProjectId, [.. OwnLessons.Read(row).Items], stop)).ToDictionary(item => item.Id, item => ItemTitle.Of(item.Data, item.RemoteId));

    private static OwnCase Case(OwnRows rows, CaseRow row) => new()
    {
        Id = row.Id,
        Message = row.Message,
        Text = row.Text,
        OpenedAt = row.OpenedAt.ToTime(),
        DueAt = row.DueAt.ToTime(),
        Outcome = row.Outcome,
        Labels = row.Labels is null ? [] : Content.Read<string[]>(row.Labels),
        Reason = row.Reason,
        Cites = rows.Cited.Where(record => record.ProjectId == row.ProjectId && record.Number == row.Cites).Select(Citation.Of).FirstOrDefault(),
        DecidedAt = row.DecidedAt?.ToTime(),
    };
}
