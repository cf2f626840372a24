using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Log;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>The project stage: statistics and skills over a project, appended as a numbered snapshot when there is news.</summary>
internal sealed class ProjectStage(EventLog log, Hub hub)
{
    /// <returns>How many projects were fitted.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var fitted = 0;
        foreach (var project in await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop))
        {
            var body = await hub.ReadAsync(session => FitAsync(session, project.Id, stop), stop);
            if (body is null) continue;
            // The identity holds a crash between two runs to one snapshot.
            var identity = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"snapshot/{body.Project}/{body.Number}")));
            await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.SnapshotFitted, Identity = identity, Body = HouseEvent.Body(body) }, stop);
            fitted++;
        }

        return fitted;
    }

    private static async Task<Snapshots.Body?> FitAsync(Session session, long project, CancellationToken stop)
    {
        var (number, upTo) = await SnapshotStore.LastAsync(session, project, stop);
        var news = await SnapshotStore.NewsAsync(session, project, stop);
        if (news <= upTo) return null;
        var counts = await SnapshotStore.LabelsAsync(session, project, stop);
        var contents = await SnapshotStore.ContentsAsync(session, project, stop);
        var judged = await SnapshotStore.JudgedAsync(session, project, stop);
        return new()
        {
            Project = project,
            Number = number + 1,
            UpTo = news,
            Statistics = counts.Select(c => KeyValuePair.Create($"consensus/{c.Field}/{c.Label}", (double)c.Count))
                .Concat(BoxSizes.Of(contents.SelectMany(content => Content.Read<Content.Work>(content).Regions)))
                .ToDictionary(StringComparer.Ordinal),
            Skills = judged.GroupBy(j => j.Contributor).ToDictionary(
                own => own.Key.ToString(CultureInfo.InvariantCulture),
                own => (IReadOnlyDictionary<string, Skill>)own.ToDictionary(j => j.Field, j => Wilson.Skill(j.Judged, j.Agreed), StringComparer.Ordinal)),
        };
    }
}
