using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Benchmarks;

/// <summary>What further plugins cost, and what many people at one item cost.</summary>
internal static class Rules
{
    private const int Items = 2_000;
    private const int Crowd = 8;

    public static async Task<IReadOnlyList<Comparison>> RunAsync(Engine engine, PostgresCluster cluster)
    {
        var few = await TimeAsync(engine, cluster);
        var many = await TimeAsync(engine, cluster, "Good", "Strict");
        var alone = await CrowdAsync(engine, cluster, 1);
        var crowd = await CrowdAsync(engine, cluster, Crowd);
        return
        [
            new()
            {
                Subject = "full result of an item with four rule plugins",
                Against = "the same with two",
                Ratio = many / few,
                Limit = "2 on one core: each plugin has a lane of its own",
                Here = $"{Items / many.TotalSeconds:N0}/s against {Items / few.TotalSeconds:N0}/s",
            },
            new()
            {
                Subject = $"an answer, {Crowd} people an item",
                Against = "an answer, one person an item",
                Ratio = crowd / alone,
                Limit = "below 1: the answers of one item that come together are reconciled once",
                Here = $"{Items / crowd.TotalSeconds:N0}/s against {Items / alone.TotalSeconds:N0}/s",
            },
        ];
    }

    private static async Task<TimeSpan> TimeAsync(Engine engine, PostgresCluster cluster, params IReadOnlyList<string> plugins)
    {
        await using var bench = await Bench.StartAsync(engine, cluster, plugins);
        await bench.WorkOffAsync(200);
        return await bench.WorkOffAsync(Items);
    }

    private static async Task<TimeSpan> CrowdAsync(Engine engine, PostgresCluster cluster, int people)
    {
        await using var bench = await Bench.StartAsync(engine, cluster);
        await bench.WorkOffAsync(200);
        return await bench.WorkOffAsync(Items, people);
    }
}
