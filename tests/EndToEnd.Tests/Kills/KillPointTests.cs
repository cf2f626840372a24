using System.Collections.Concurrent;
using System.Globalization;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Kills;

/// <summary>
/// Whatever call a hub dies in, the tool gets everything exactly once. More points by <c>LABELHUB_TEST_KILLS=50 dotnet test …</c>, other ones by
/// <c>LABELHUB_TEST_SEED</c>.
/// </summary>
public sealed class KillPointTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hub_killed_in_any_of_its_calls_does_everything_exactly_once()
    {
        var alive = await new KillScenario(cluster, Stop).RunAsync(Engine.Sqlite, null);
        Assert.Empty(alive.Faults);
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            KillPoint.Draw(Number("LABELHUB_TEST_KILLS", 10), alive.Calls.Count, Number("LABELHUB_TEST_SEED", 1)),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Stop },
            async (point, _) =>
            {
                foreach (var fault in await KilledAtAsync(point)) faults.Enqueue(fault);
            });
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }

    private async Task<IEnumerable<string>> KilledAtAsync(KillPoint point)
    {
        var verdict = await new KillScenario(cluster, Stop).RunAsync(point.Engine, point);
        // How calls fall together differs from run to run: a run with fewer of them is killed at an earlier one.
        if (verdict.Calls.Count < point.Call) return await KilledAtAsync(point with { Call = 1 + (point.Call % verdict.Calls.Count) });
        var at = verdict.Calls[point.Call - 1];
        return verdict.Faults.Select(fault => $"{point.Mode} at {at} on {point.Engine}: {fault}");
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
