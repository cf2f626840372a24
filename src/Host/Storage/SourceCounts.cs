using LabelHub.Host.Log;

namespace LabelHub.Host.Storage;

/// <summary>Counts deliveries in the transaction that stores them.</summary>
internal static class SourceCounts
{
    public static async Task AddAsync(
        Session session, IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, IReadOnlyList<Appended> answers, CancellationToken stop)
    {
        var deliveries = events.Zip(answers).Where(pair => pair.First.Item.Kind == EventKind.Delivery);
        foreach (var source in deliveries.GroupBy(pair => pair.First.Item.Connection).OrderBy(g => g.Key))
        {
            await session.ExecuteAsync(
                """
                INSERT INTO source (connection, deliveries, duplicates) VALUES (@connection, @deliveries, @duplicates)
                ON CONFLICT (connection) DO UPDATE SET
                    deliveries = source.deliveries + excluded.deliveries, duplicates = source.duplicates + excluded.duplicates
                """,
                new { connection = source.Key, deliveries = (long)source.Count(), duplicates = (long)source.Count(pair => pair.Second.Duplicate) },
                stop);
        }
    }
}
