using LabelHub.Host.Connections;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Reads one connection with all that was found out about it.</summary>
internal sealed class ConnectionDetails(Hub hub, LogStore log, ConnectionReading connections, TimeProvider clock)
{
    /// <returns><see langword="null"/> when there is no such connection.</returns>
    public async Task<ConnectionDetail?> FindAsync(long id, CancellationToken stop)
    {
        if ((await connections.AllAsync(stop)).FirstOrDefault(connection => connection.Id == id) is not { } summary) return null;
        var (row, offers, positions) = await hub.ReadAsync(
            async session => ((await ConnectionStore.FindAsync(session, id, stop))!, await OfferStore.OfConnectionAsync(session, id, stop), await CursorStore.PositionsAsync(session, stop)), stop);
        var isTranslated = await log.BeyondAsync(positions.Where(position => position.Connection == id), stop) == 0;
        var report = row.Tool is null ? null : Content.Read<ToolReport>(row.Tool);
        return new()
        {
            Connection = summary,
            Tool = report is null ? null : $"{report.Product} {report.Version}",
            Abilities = [.. (report?.Abilities ?? []).Select(ability => new ConnectionAbility { Name = ability.Name, Can = ability.Can, Note = ability.Note })],
            Reach = row.Reach is null ? null : Told(Content.Read<Reach>(row.Reach)),
            Projects = await hub.ReadAsync(session => ProjectsAsync(session, id, isTranslated, stop), stop),
            Offered = [.. offers.Select(offer => new OfferedProject { RemoteId = offer.RemoteId, Title = offer.Title, Items = offer.Items, FoundAt = offer.FoundAt.ToTime(), Declined = offer.Declined })],
        };
    }

    private async Task<IReadOnlyList<ImportProgress>> ProjectsAsync(Session session, long connection, bool isTranslated, CancellationToken stop)
    {
        var polls = (await ProjectStore.PollsAsync(session, stop)).ToDictionary(poll => poll.ProjectId);
        var all = new List<ImportProgress>();
        foreach (var row in (await ProjectStore.AllAsync(session, stop)).Where(project => project.Connection == connection && !project.ForReview))
        {
            var items = (await CounterStore.OfProjectAsync(session, row.Id, stop)).GetValueOrDefault(Counter.Items);
            all.Add(Progress(row, polls.GetValueOrDefault(row.Id), items, isTranslated));
        }

        return all;
    }

    private ImportProgress Progress(ProjectRow row, PollRow? poll, long items, bool isTranslated)
    {
        var seconds = poll is { BeganAt: { } began, FinishedAt: null } ? Math.Max(1, (clock.Micros() - began) / TimeSpan.MicrosecondsPerSecond) : (long?)null;
        return new()
        {
            Project = new() { Id = row.Id, Name = row.Title },
            RemoteId = row.RemoteId,
            Expected = poll?.Expected,
            Known = items,
            PerSecond = items / seconds,
            BeganAt = poll?.BeganAt?.ToTime(),
            FinishedAt = poll?.FinishedAt?.ToTime(),
            IsDone = poll?.FinishedAt is not null && isTranslated,
        };
    }

    private static ConnectionReach Told(Reach reach) => new() { State = reach.State, Words = reach.Words, At = reach.At };
}
