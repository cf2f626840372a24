using LabelHub.Host.Log;

namespace LabelHub.Host.Storage;

/// <summary>Counts deliveries in the transaction that stores them.</summary>
internal static class SourceCounts
{
    public static async Task AddAsync(
        Session session, IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, IReadOnlyList<Appended> answers, CancellationToken stop)
    {
        // Also a connection that was only ever looked at has a row: what is not yet translated is counted source by source.
        foreach (var source in events.Zip(answers).GroupBy(pair => pair.First.Item.Connection).OrderBy(g => g.Key))
        {
            var deliveries = source.Where(pair => pair.First.Item.Kind == EventKind.Delivery).ToArray();
            await session.ExecuteAsync(
                """
                INSERT INTO source (connection, deliveries, duplicates) VALUES (@connection, @deliveries, @duplicates)
                ON CONFLICT (connection) DO UPDATE SET
                    deliveries = source.deliveries + excluded.deliveries, duplicates = source.duplicates + excluded.duplicates
                """,
                new { connection = source.Key, deliveries = (long)deliveries.Length, duplicates = (long)deliveries.Count(pair => pair.Second.Duplicate) },
                stop);
        }
    }
}
