using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

internal static class CounterStore
{
    public static async Task AddAsync(Session session, CounterDeltas deltas, CancellationToken stop)
    {
        foreach (var (name, value) in deltas.All)
        {
            await session.ExecuteAsync(
                "INSERT INTO derived_counter (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = derived_counter.value + excluded.value",
                new { name, value },
                stop);
        }
    }

    public static async Task<IReadOnlyDictionary<string, long>> AllAsync(Session session, CancellationToken stop) =>
        (await session.QueryAsync<CounterRow>("SELECT name, value FROM derived_counter WHERE name NOT LIKE '%@%'", null, stop)).ToDictionary(c => c.Name, c => c.Value);

    public static async Task<IReadOnlyDictionary<string, long>> OfProjectAsync(Session session, long project, CancellationToken stop)
    {
        var suffix = Counter.Of("", project);
        var rows = await session.QueryAsync<CounterRow>("SELECT name, value FROM derived_counter WHERE name LIKE @like", new { like = "%" + suffix }, stop);
        return rows.ToDictionary(c => c.Name[..^suffix.Length], c => c.Value);
    }

    /// <summary>The sum of counters by their full names.</summary>
    public static async Task<long> SumAsync(Session session, string[] names, CancellationToken stop) => names.Length == 0
        ? 0
        : await session.ScalarAsync<long>("SELECT CAST(coalesce(sum(value), 0) AS bigint) FROM derived_counter WHERE name IN @names", new { names }, stop);
}
