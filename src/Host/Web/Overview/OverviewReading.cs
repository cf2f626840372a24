using LabelHub.Host.Api.Reads.Gold;
using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Api.Reads.Work;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Web.Overview;

/// <summary>Reads what the first page says: counters and bounded looks, so that it is quick however large the hub.</summary>
internal sealed class OverviewReading(Hub hub, LogStore log, PluginReading plugins, AccuracyWatch accuracy, TimeProvider clock)
{
    private static readonly TimeSpan RateOver = TimeSpan.FromMinutes(5);

    public async Task<OverviewModel> ReadAsync(CancellationToken stop)
    {
        var read = await hub.ReadAsync(
            async session => new
            {
                Connections = await ConnectionStore.AllAsync(session, stop),
                Cursors = await CursorStore.PositionsAsync(session, stop),
                Counts = await WorkReading.CountsAsync(session, stop),
                Projects = await ProjectReading.AllAsync(session, stop),
                Facts = await NeedFacts.ReadAsync(session, clock.Micros(), stop),
            },
            stop);
        var rate = await log.Database.ReadAsync(session => EventView.RateAsync(session, clock.Micros(), RateOver, stop), stop);
        var unread = await log.BeyondAsync(read.Cursors, stop);
        ProjectSummary[] projects = [.. read.Projects.Where(p => !p.ForReview)];
        var stopped = plugins.Stopped();
        return new()
        {
            Health = new()
            {
                EventsPerMinute = rate,
                Unread = unread,
                Due = read.Counts[WorkView.Due],
                Waiting = read.Counts[WorkView.Waiting],
                Parked = read.Counts[WorkView.Parked],
                WriteBackOn = projects.Count(p => p.WriteBack.Count > 0),
                Projects = projects.Length,
                Stopped = [.. stopped.Select(p => p.Title)],
            },
            Needs = Needs.Rank(read.Facts with { Drops = await DropsAsync(read.Facts, stop) }, stopped, read.Counts[WorkView.Parked]),
            Projects = projects,
            IsFirstRun = read.Connections.Count == 0 && read.Projects.Count == 0,
        };
    }

    private async Task<IReadOnlyList<(ProjectRow, AccuracyDrop)>> DropsAsync(NeedFacts facts, CancellationToken stop)
    {
        var drops = new List<(ProjectRow, AccuracyDrop)>();
        foreach (var (project, _, _) in facts.Projects)
        {
            if (await accuracy.DropAsync(project.Id, stop) is { } drop) drops.Add((project, drop));
        }

        return drops;
    }
}
