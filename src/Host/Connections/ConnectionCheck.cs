using System.Globalization;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Connections;

/// <summary>Looks what a tool is and allows, and whether its events reach us: the tool is made to send one in which nothing changes.</summary>
internal sealed class ConnectionCheck(Hub hub, LogStore log, ToolPool tools, PublicAddress address, TimeProvider clock)
{
    private const string Writing = "change projects and tasks";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>The same for a connection that is made already: what cannot be tried now does not undo it.</summary>
    public async Task<(ToolReport? Tool, Reach Reach)> TryAsync(ConnectionRow row, CancellationToken stop)
    {
        try
        {
            return await RunAsync(row, stop);
        }
        catch (ToolException refused)
        {
            return (null, Told(Reach.NotTried, refused.Message));
        }
    }

    /// <exception cref="ToolException">The tool cannot be reached.</exception>
    public async Task<(ToolReport Tool, Reach Reach)> RunAsync(ConnectionRow row, CancellationToken stop)
    {
        var tool = await tools.OpenAsync(row.Id, stop);
        var said = await tool.DescribeAsync(stop);
        var report = new ToolReport { Product = said.Product, Version = said.Version, Account = said.Account, Abilities = await tool.ProbeAsync(stop), At = clock.GetUtcNow() };
        var (reach, writes) = await ReachAsync(tool, row, stop);
        if (writes is not null) report = report.With(writes);
        await hub.WriteAsync(session => ConnectionStore.SetCheckAsync(session, row.Id, Content.Write(report), Content.Write(reach), stop), stop);
        return (report, reach);
    }

    /// <returns>Whether it came, and what sending it showed of the token.</returns>
    private async Task<(Reach Reach, ToolAbility? Writes)> ReachAsync(ITool tool, ConnectionRow row, CancellationToken stop)
    {
        if (await FollowedAsync(tool, row, stop) is not { } project) return (Told(Reach.NotTried, "There is no project to send a test event about. Make one in the tool, follow it, and try again."), null);
        var before = await DeliveriesAsync(row.Id, stop);
        var began = clock.GetTimestamp();
        try
        {
            if (!await tool.SendTestEventAsync(project.Id, stop)) return (Told(Reach.NotTried, "This tool cannot be made to send a test event. Change something in it, and look whether 'last heard' moves."), null);
        }
        catch (ToolException refused) when (refused.Failure is ToolFailure.Unauthorized or ToolFailure.Rejected or ToolFailure.Gone)
        {
            return (Told(Reach.NotTried, $"The test event could not be sent: {refused.Message}"), new() { Name = Writing, Can = false, Note = refused.Message });
        }

        var writes = new ToolAbility { Name = Writing, Can = true, Note = "Sending the test event takes that right." };
        do
        {
            if (await DeliveriesAsync(row.Id, stop) > before) return (Told(Reach.Arrived, string.Create(CultureInfo.InvariantCulture, $"A test event about '{project.Title}' came after {Math.Ceiling(clock.GetElapsedTime(began).TotalMilliseconds):N0} ms.")), writes);
            await Task.Delay(Glance, clock, stop);
        }
        while (clock.GetElapsedTime(began) < Patience);
        return (Told(Reach.NotArrived, NotArrived(project.Title, row)), writes);
    }

    private async Task<ToolProject?> FollowedAsync(ITool tool, ConnectionRow row, CancellationToken stop)
    {
        var follows = (await hub.ReadAsync(session => ConnectionStore.FindAsync(session, row.Id, stop), stop))?.Follows;
        var chosen = follows is null ? null : Content.Read<string[]>(follows);
        await foreach (var project in tool.ProjectsAsync(stop))
        {
            if (!project.IsOurs && chosen?.Contains(project.Id) != false) return project;
        }

        return null;
    }

    private string NotArrived(string project, ConnectionRow row)
    {
        var hook = address.Hook(row.Slug);
        var near = hook.IsLoopback ? " That address means 'this machine': from a container or another machine it leads elsewhere." : "";
        return $"The tool took a test change of '{project}', and nothing came to {hook} within {Patience.TotalSeconds:N0} s: the tool cannot reach LabelHub there.{near} Start LabelHub with --public-url and an address that works from where the tool runs"
            + " (for a tool in Docker on this machine, http://host.docker.internal and LabelHub's port), open the way through firewall and proxy, and connect again under the same name: the webhooks are mended."
            + " Until then nothing is lost: the tool is asked every 2 minutes for what changed.";
    }

    private async Task<long> DeliveriesAsync(long connection, CancellationToken stop) =>
        (await log.Database.ReadAsync(session => EventView.SourcesAsync(session, stop), stop)).FirstOrDefault(source => source.Connection == connection)?.Deliveries ?? 0;

    private Reach Told(string state, string words) => new() { State = state, Words = words, At = clock.GetUtcNow() };
}
