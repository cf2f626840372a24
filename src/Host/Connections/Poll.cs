using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>Reads what changed in a project since the last poll, with an overlap, and appends what says anything new.</summary>
internal sealed class Poll(Hub hub, EventLog log)
{
    /// <summary>Changes may become visible later than their stamp says.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public async Task RunAsync(ITool tool, ConnectionRow connection, ProjectRow project, CancellationToken stop)
    {
        var polledTo = await hub.ReadAsync(session => ProjectStore.PolledToAsync(session, project.Id, stop), stop);
        var since = polledTo == 0 ? DateTimeOffset.UnixEpoch : polledTo.ToTime() - Overlap;
        var newest = polledTo;
        await foreach (var observation in tool.ChangesAsync(project.RemoteId, since, stop))
        {
            if (await hub.ReadAsync(session => ProjectStore.IsNewsAsync(session, connection.Id, observation, stop), stop)) await AppendAsync(connection.Id, observation, stop);
            newest = Math.Max(newest, observation.ChangedAt.ToMicros());
        }

        if (newest > polledTo) await hub.WriteAsync(session => ProjectStore.SetPolledToAsync(session, project.Id, newest, stop), stop);
    }

    public Task<Appended> AppendAsync(long connection, Observation observation, CancellationToken stop) => log.AppendAsync(
        new NewEvent
        {
            Connection = connection,
            Kind = EventKind.Observation,
            Identity = SHA256.HashData(Encoding.UTF8.GetBytes("observation\n" + observation.Identity)),
            Body = observation.Body,
        },
        stop);
}
