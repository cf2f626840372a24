using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;

namespace LabelHub.Host.People.Own;

/// <summary>Writes down when a contributor first read what came back, so that they can see whether it helped.</summary>
internal sealed class FeedbackLog(Hub hub, HouseLog house)
{
    public async Task SeenAsync(OwnPage page, CancellationToken stop)
    {
        var told = page.Items.Where(item => item.Notes.Count > 0).Select(item => item.Project).ToHashSet();
        told.IntersectWith(page.Projects.Where(project => PeopleLevel.AllowsOwnFigures(project.Level)).Select(project => project.Id));
        if (told.Count == 0) return;
        told.ExceptWith(await hub.ReadAsync(session => FeedbackStore.SeenAsync(session, page.Contributor, stop), stop));
        foreach (var project in told)
        {
            var identity = string.Create(CultureInfo.InvariantCulture, $"{project}/{page.Contributor}");
            await house.AppendAsync(EventKind.FeedbackSeen, new PeopleEvent.FeedbackSeen { Project = project, Contributor = page.Contributor }, identity, stop);
        }
    }
}
