using System.Diagnostics;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Benchmarks;

/// <summary>How fast deliveries are stored and answered, against a disk that is asked to keep one body after the other.</summary>
internal static class Ingest
{
    private const int Deliveries = 1_500;
    private const int Writes = 300;

    public static async Task<IReadOnlyList<Comparison>> RunAsync(Engine engine, PostgresCluster cluster)
    {
        await using var bench = await Bench.StartAsync(engine, cluster);
        foreach (var body in bench.Answers(200)) await bench.DeliverAsync(body);
        await bench.RestAsync();
        var disk = Disk(bench.Answers(Writes));
        var found = new List<Comparison>();
        foreach (var senders in new[] { 1, 16, 64 })
        {
            var rate = await RateAsync(bench, senders);
            await bench.RestAsync();
            found.Add(new()
            {
                Subject = $"deliveries a second, {senders} at a time",
                Against = "appends that the disk confirms one by one",
                Ratio = rate / disk,
                Limit = senders == 1 ? "below 1: each waits for the disk, and for HTTP" : "above 1: those who wait share one commit",
                Here = $"{rate:N0}/s against {disk:N0}/s",
            });
        }

        return found;
    }

    private static double Disk(IReadOnlyList<byte[]> bodies)
    {
        var path = Path.GetTempFileName();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 0))
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var body in bodies)
            {
                file.Write(body);
                file.Flush(flushToDisk: true);
            }

            var rate = bodies.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
            File.Delete(path);
            return rate;
        }
    }

    private static async Task<double> RateAsync(Bench bench, int senders)
    {
        var bodies = bench.Answers(Deliveries);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = senders }, async (body, _) =>
        {
            if (await bench.DeliverAsync(body) != 202) throw new InvalidOperationException("A delivery was not stored.");
        });
        return bodies.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
