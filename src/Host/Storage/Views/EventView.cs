using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Looks into the log without bodies. Every read is bounded, however long the log.</summary>
internal static class EventView
{
    private const int RateWindow = 600;
    public static Task<IReadOnlyList<EventRow>> NewestAsync(Session session, long before, int limit, CancellationToken stop) => session.QueryAsync<EventRow>(
        "SELECT position, id, connection, kind, received_at, project FROM event WHERE position < @before AND {visible} ORDER BY position DESC LIMIT @limit", new { before, limit }, stop);

    public static async Task<IReadOnlyDictionary<long, EventRow>> AtAsync(Session session, IEnumerable<long> positions, CancellationToken stop)
    {
        var events = new Dictionary<long, EventRow>();
        foreach (var chunk in positions.Chunk(500))
        {
            foreach (var row in await session.QueryAsync<EventRow>("SELECT position, id, connection, kind, received_at FROM event WHERE position IN @chunk", new { chunk }, stop)) events[row.Position] = row;
        }

        return events;
    }

    public static Task<EventRow?> LastOfAsync(Session session, long connection, CancellationToken stop) => session.FirstAsync<EventRow>(
        "SELECT position, id, connection, kind, received_at FROM event WHERE connection = @connection ORDER BY position DESC LIMIT 1", new { connection }, stop);

    /// <summary>Events a minute over the minutes before now, from the newest events alone.</summary>
    public static async Task<double> RateAsync(Session session, long now, TimeSpan over, CancellationToken stop)
    {
        var times = await session.QueryAsync<long>("SELECT received_at FROM event WHERE {visible} ORDER BY position DESC LIMIT @RateWindow", new { RateWindow }, stop);
        var recent = times.Where(time => time > now - over.ToMicros()).ToArray();
        var minutes = recent.Length < RateWindow ? over.TotalMinutes : TimeSpan.FromMicroseconds(Math.Max(1, now - recent.Min())).TotalMinutes;
        return recent.Length / minutes;
    }

    public static Task<IReadOnlyList<SourceRow>> SourcesAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<SourceRow>("SELECT connection, deliveries, duplicates FROM source ORDER BY connection", null, stop);
}
