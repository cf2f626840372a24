using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Relays;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LabelHub.EndToEnd.Tests.Kills;

/// <summary>A tool is connected and two people work, while the hub is killed at one of its calls; in the end the tool's own ledger is asked what came of it.</summary>
internal sealed class KillScenario(PostgresCluster cluster, CancellationToken stop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs to the end.</summary>
    /// <param name="engine">Where the hub keeps its state.</param>
    /// <param name="point">Where it is killed; <see langword="null"/> lets it live.</param>
    /// <returns>What came of it.</returns>
    public async Task<KillVerdict> RunAsync(Engine engine, KillPoint? point)
    {
        await using var studio = await FakeStudio.StartAsync(new FakeOptions { RequestLimit = TimeSpan.FromSeconds(1) }, stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("agreed", "agreed too", "tied", "tied too", "odd");
        using var place = await HubPlace.MakeAsync(engine, cluster, stop);
        await using var relay = await Relay.StartAsync(studio.Address, call => call.Number == point?.Call ? point.Mode : RelayAct.Forward, stop);
        await using var hub = await HubProcess.StartAsync(place, stop);
        relay.Kill = hub.KillAsync;

        await hub.PersistAsync(api => api.ConnectAsync(Connection.To(relay.Address, studio.Token), stop), stop);
        var project = await KnownAsync(hub, place, crew);
        await hub.PersistAsync(api => WriteBackAsync(api, project), stop);
        await LabelAsync(crew);
        var rest = await RestAsync(hub, crew);
        return KillVerdict.Of(studio, crew, relay.Calls, rest);
    }

    private static async Task LabelAsync(Crew crew)
    {
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[1], "Bad", "Bad");
        await crew.AnswerAsync(crew.Tasks[2], "Good", "Bad");
        await crew.AnswerAsync(crew.Tasks[3], "Bad", "Good");
        await crew.AnswerAsync(crew.Tasks[4], "Splendid", "Splendid");
    }

    private async Task<bool> WriteBackAsync(HubApi api, long project)
    {
        await api.WriteBackAsync(project, on: true, stop);
        return true;
    }

    /// <summary>The hub's number of the project, once it has read of it.</summary>
    private async Task<long> KnownAsync(HubProcess hub, HubPlace place, Crew crew)
    {
        await using var services = new ServiceCollection().AddStorage(place.Settings).BuildServiceProvider();
        var store = services.GetRequiredService<Hub>();
        // Asked in between, so that a hub that died is noticed and started.
        await hub.PersistAsync(api => api.UntilAsync(_ => store.KnowsAsync(crew.Project.Id, stop), "the project to be known", stop), stop);
        return (await store.ProjectAsync(crew.Project.Id, stop)).Id;
    }

    /// <summary>Until all that is wanted is in the tool, or patience ends: then the verdict tells what is missing.</summary>
    private async Task<HubStats> RestAsync(HubProcess hub, Crew crew)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var stats = await hub.PersistAsync(api => api.StatsAsync(stop), stop);
            var shown = crew.Studio.Predictions.Select(prediction => prediction.Task).Distinct().Count();
            if (shown == crew.Tasks.Count && stats is { Work: { Due: 0, Waiting: 0 }, Annotations: 10 } && stats.Effects["wanted"] + stats.Effects["held"] == 0) return stats;
            if (TimeProvider.System.GetElapsedTime(since) > Patience) return stats;
            await timer.WaitForNextTickAsync(stop);
        }
    }
}
