using System.Diagnostics;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Benchmarks;

/// <summary>What the ten thousandth item costs against the first: a hub that slows down as it fills would be no hub for a large project.</summary>
internal static class Growth
{
    private const int Portion = 2_000;
    private const int Times = 10;
    private const int Looks = 30;

    public static async Task<IReadOnlyList<Comparison>> RunAsync(Engine engine, PostgresCluster cluster)
    {
        await using var bench = await Bench.StartAsync(engine, cluster);
        await bench.WorkOffAsync(200);
        var (first, page, memory) = (await bench.WorkOffAsync(Portion), await PageAsync(bench), Memory());
        await bench.WorkOffAsync(Portion * (Times - 2));
        var (last, laterPage, laterMemory) = (await bench.WorkOffAsync(Portion), await PageAsync(bench), Memory());
        return
        [
            Of("full result of an item", "the same in a hub a tenth as full", last / first, "1: an index is a little deeper", $"{Portion / last.TotalSeconds:N0}/s against {Portion / first.TotalSeconds:N0}/s"),
            Of("a page of items", "the same in a hub a tenth as full", laterPage / page, "1: a page is found by its key", $"{laterPage.TotalMilliseconds:N1} ms against {page.TotalMilliseconds:N1} ms"),
            Of("managed memory at rest", "the same in a hub a tenth as full", (double)laterMemory / memory, "1: nothing is kept per item", $"{laterMemory >> 20} MiB against {memory >> 20} MiB"),
        ];
    }

    private static Comparison Of(string subject, string against, double ratio, string limit, string here) =>
        new() { Subject = subject, Against = against, Ratio = ratio, Limit = limit, Here = here };

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static async Task<TimeSpan> PageAsync(Bench bench)
    {
        var times = new List<TimeSpan>();
        for (var look = 0; look < Looks; look++)
        {
            var began = Stopwatch.GetTimestamp();
            await bench.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/items?limit=50", null, default);
            times.Add(Stopwatch.GetElapsedTime(began));
        }

        return times.Order().ElementAt(Looks / 2);
    }
}
