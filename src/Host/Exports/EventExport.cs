using System.Runtime.CompilerServices;
using System.Text;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rehearsals;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Plugins.Containment;
using LabelHub.Testing.Recordings;

namespace LabelHub.Host.Exports;

/// <summary>
/// Writes the log as a recording: each tool's event as its connector reads it, the statistics of each snapshot, and the replies of services. Connectors run on a bench
/// of their own, so that a hub that serves the same installation is not disturbed.
/// </summary>
internal sealed class EventExport(HostSettings settings, Hub hub, LogStore log)
{
    private const int PageSize = 200;

    /// <param name="target">Takes the lines.</param>
    /// <param name="project">The tool's id of one project, or <see langword="null"/> for all.</param>
    /// <param name="redact">Whether texts of people are replaced.</param>
    /// <param name="stop">Cancelled when the command is.</param>
    /// <returns>How many events were written.</returns>
    public async Task<long> WriteAsync(TextWriter target, string? project, bool redact, CancellationToken stop)
    {
        await using var bench = await PluginBench.OpenAsync([PluginBench.Shipped, Path.Combine(settings.DataFolder, "plugins")], stop);
        var connectors = new ConnectorDirectory(bench.Catalog);
        await connectors.RefreshAsync(stop);
        var connections = await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop);
        var filter = new ProjectFilter(project);
        var redaction = redact ? new Redaction() : null;
        var written = 0L;
        // Replies quote what was asked: a redacted recording has none.
        var lines = connections.ToAsyncEnumerable().SelectMany(connection => LinesAsync(connectors, connection, stop).Concat(StatisticsAsync(connection, stop)));
        await foreach (var line in redact ? lines : lines.Concat(RepliesAsync(stop)))
        {
            if (filter.Apply(line) is not { } wanted) continue;
            await target.WriteLineAsync((redaction?.Of(wanted) ?? wanted).ToJson().AsMemory(), stop);
            written++;
        }

        return written;
    }

    private async Task<PersonFilter> PersonsAsync(ConnectionRow connection, CancellationToken stop)
    {
        var projects = await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop);
        var levels = projects.Where(row => row.Connection == connection.Id).ToDictionary(row => row.RemoteId, row => row.PeopleLevel, StringComparer.Ordinal);
        return new(connection.Id, project => levels.GetValueOrDefault(project, connection.PeopleLevel));
    }

    private async IAsyncEnumerable<RecordedLine> LinesAsync(ConnectorDirectory connectors, ConnectionRow connection, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!connectors.IsReady(connection.Kind)) throw new InvalidOperationException($"No plugin that loads reads events of '{connection.Kind}', which connection '{connection.Name}' needs. See 'labelhub plugins list' for the reason.");
        var persons = await PersonsAsync(connection, stop);
        await foreach (var events in PagesAsync(connection.Id, stop))
        {
            var recorded = events.Select(e => (e.Position, Event(e))).ToArray();
            var translated = await connectors.TranslateAsync(connection.Kind, recorded, stop);
            foreach (var (told, result) in events.Zip(translated)) yield return persons.Apply(Line(connection, told, result));
        }
    }

    private async IAsyncEnumerable<RecordedLine> StatisticsAsync(ConnectionRow connection, [EnumeratorCancellation] CancellationToken stop)
    {
        var projects = (await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop)).Where(row => row.Connection == connection.Id).ToDictionary(row => row.Id);
        await foreach (var events in PagesAsync(House.Connection, stop))
        {
            foreach (var told in events.Where(e => e.Kind == EventKind.SnapshotFitted))
            {
                var body = Content.Read<SnapshotBody>(Encoding.UTF8.GetString(told.Body.Span));
                if (!projects.TryGetValue(body.Project, out var project)) continue;
                yield return new() { Position = told.Position, ReceivedAt = told.ReceivedAt, Connection = connection.Slug, Project = project.RemoteId, Statistics = body.Statistics };
            }
        }
    }

    private async IAsyncEnumerable<RecordedLine> RepliesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var events in PagesAsync(House.Connection, stop))
        {
            foreach (var told in events.Where(e => e.Kind == EventKind.ReplyGiven))
            {
                var body = Content.Read<ReplyEvent.Given>(Encoding.UTF8.GetString(told.Body.Span));
                yield return new() { Position = told.Position, ReceivedAt = told.ReceivedAt, Replies = new Dictionary<string, Reply> { [body.Question] = new() { Body = body.Body } } };
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<LoggedEvent>> PagesAsync(long connection, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = 0L;
        while (await log.ReadAsync(connection, after, PageSize, stop) is { Count: > 0 } page)
        {
            yield return page;
            after = page[^1].Position;
        }
    }

    private static RecordedEvent Event(LoggedEvent told) => new()
    {
        Kind = told.Kind == EventKind.Delivery ? RecordedKind.Delivery : RecordedKind.Observation,
        Body = told.Body,
        ReceivedAt = told.ReceivedAt,
        Project = told.Project,
    };

    private static RecordedLine Line(ConnectionRow connection, LoggedEvent told, RunResult<Translation> read) => new()
    {
        Position = told.Position,
        ReceivedAt = told.ReceivedAt,
        Connection = connection.Slug,
        Changes = read.Completed ? read.Value.Changes : [],
        Unreadable = read.Completed ? read.Value.Unreadable : read.Reason,
    };
}
