using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>
/// Reads what changed in a project since the last poll, with an overlap, and appends what says anything new. How far it came is kept as it goes, since the first
/// reading of a project is all it ever held: cut off, it goes on from there.
/// </summary>
internal sealed class Poll(Hub hub, EventLog log, ToolRecords records, TimeProvider clock)
{
    private const int BatchSize = 100;

    /// <summary>Changes may become visible later than their stamp says.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public async Task RunAsync(ITool tool, ConnectionRow connection, ProjectRow project, CancellationToken stop)
    {
        var poll = await BeginAsync(tool, project, stop);
        var since = poll.PolledTo == 0 ? DateTimeOffset.UnixEpoch : poll.PolledTo.ToTime() - Overlap;
        var batch = new List<Observation>(BatchSize);
        await foreach (var observation in tool.ChangesAsync(project.RemoteId, since, records.Of(connection.Id), stop))
        {
            batch.Add(observation);
            if (batch.Count < BatchSize) continue;
            await TakeAsync(connection, poll, batch, stop);
            batch.Clear();
        }

        if (batch.Count > 0) await TakeAsync(connection, poll, batch, stop);
        if (poll.FinishedAt is not null) return;
        poll.FinishedAt = clock.Micros();
        await hub.WriteAsync(session => ProjectStore.SetPollAsync(session, poll, stop), stop);
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

    private async Task<PollRow> BeginAsync(ITool tool, ProjectRow project, CancellationToken stop)
    {
        var poll = await hub.ReadAsync(session => ProjectStore.PollAsync(session, project.Id, stop), stop);
        if (poll.BeganAt is not null || poll.PolledTo > 0) return poll;
        (poll.Expected, poll.BeganAt) = (await tool.CountAsync(project.RemoteId, stop), clock.Micros());
        await hub.WriteAsync(session => ProjectStore.SetPollAsync(session, poll, stop), stop);
        return poll;
    }

    /// <summary>Appended together they share commits; only when all are stored is it written down how far the reading came.</summary>
    private async Task TakeAsync(ConnectionRow connection, PollRow poll, IReadOnlyList<Observation> batch, CancellationToken stop)
    {
        var news = await hub.ReadAsync(session => NewsAsync(session, connection.Id, batch, stop), stop);
        await Task.WhenAll(news.Select(observation => AppendAsync(connection.Id, observation, stop)));
        var newest = Math.Max(poll.PolledTo, batch.Max(observation => observation.ChangedAt.ToMicros()));
        if (newest == poll.PolledTo) return;
        poll.PolledTo = newest;
        await hub.WriteAsync(session => ProjectStore.SetPollAsync(session, poll, stop), stop);
    }

    private static async Task<IReadOnlyList<Observation>> NewsAsync(Session session, long connection, IReadOnlyList<Observation> batch, CancellationToken stop)
    {
        var news = new List<Observation>();
        foreach (var observation in batch.Where(observation => !observation.OnlyProgress))
        {
            if (await ProjectStore.IsNewsAsync(session, connection, observation, stop)) news.Add(observation);
        }

        return news;
    }
}
