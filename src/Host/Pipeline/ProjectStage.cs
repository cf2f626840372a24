using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>The project stage: statistics, skills and models over a project, appended as a numbered snapshot when there is enough news.</summary>
internal sealed class ProjectStage(EventLog log, Hub hub, Rulebook rulebook, ModelFitting models)
{
    /// <summary>The share of a project's work that must be new; a smaller change moves no estimate worth a snapshot.</summary>
    private const int NewsShare = 50;

    /// <param name="any">Whether any news at all is enough.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>How many projects were fitted.</returns>
    public async Task<int> RunAsync(bool any, CancellationToken stop)
    {
        var fitted = 0;
        foreach (var project in await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop))
        {
            if (!await HasNewsAsync(project, any, stop)) continue;
            await FitAsync(project, rulebook.Timeline.Current.Aggregator(project.Connection, project.Id), stop);
            fitted++;
        }

        return fitted;
    }

    /// <summary>Fits a project now, for an aggregator that may not be the chosen one yet: what it would change can only be told when it has learned.</summary>
    public async Task FitAsync(ProjectRow project, string aggregator, CancellationToken stop)
    {
        var (last, news) = await hub.ReadAsync(async session => (await SnapshotStore.LastAsync(session, project.Id, stop), await SnapshotStore.NewsAsync(session, project.Id, stop)), stop);
        var work = await hub.ReadAsync(session => WorkAsync(session, project, stop), stop);
        var body = work with { Number = last.Number + 1, UpTo = news.Position, Models = await models.FitAsync(project, aggregator, last.Number + 1, stop) };
        // The identity holds a crash between two runs to one snapshot.
        var identity = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"snapshot/{body.Project}/{body.Number}")));
        await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.SnapshotFitted, Identity = identity, Body = HouseEvent.Body(body) }, stop);
    }

    private async Task<bool> HasNewsAsync(ProjectRow project, bool any, CancellationToken stop)
    {
        var (last, news) = await hub.ReadAsync(async session => (await SnapshotStore.LastAsync(session, project.Id, stop), await SnapshotStore.NewsAsync(session, project.Id, stop)), stop);
        if (news.Position <= last.UpTo) return false;
        var fresh = await hub.ReadAsync(session => SnapshotStore.SinceAsync(session, project.Id, last.UpTo, stop), stop);
        return any || fresh * NewsShare >= news.Annotations;
    }

    private static async Task<SnapshotBody> WorkAsync(Session session, ProjectRow project, CancellationToken stop)
    {
        var shapes = new ShapeStatistics();
        if (await ProjectStore.SchemaAsync(session, project.Id, stop) is { } schema && schema.Fields.Any(f => f.Kind is FieldKind.Boxes or FieldKind.Polygons or FieldKind.Ellipses or FieldKind.Masks))
        {
            await foreach (var item in ProjectWork.ReadAsync(session, project.Id, stop)) shapes.Add(item.Annotations.SelectMany(Stages.Models.Regions));
        }

        var counts = await SnapshotStore.LabelsAsync(session, project.Id, stop);
        var judged = PeopleLevel.AllowsOwnFigures(project.PeopleLevel) ? await SkillStore.JudgedAsync(session, project, stop) : [];
        var people = await SnapshotStore.PeopleAsync(session, project.Id, stop);
        return new()
        {
            Project = project.Id,
            Number = 0,
            UpTo = 0,
            Statistics = new SortedDictionary<string, double>(
                new Dictionary<string, double>(counts.Select(c => KeyValuePair.Create($"consensus/{c.Field}/{c.Label}", (double)c.Count)).Concat(shapes.Named()).Append(new(Snapshots.PeopleStatistic, people))), StringComparer.Ordinal),
            Skills = judged.GroupBy(j => j.Contributor).ToDictionary(
                own => own.Key.ToString(CultureInfo.InvariantCulture),
                own => (IReadOnlyDictionary<string, Skill>)own.ToDictionary(j => j.Field, j => Wilson.Skill(j.Judged, j.Agreed), StringComparer.Ordinal)),
        };
    }
}
