using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Host.Facts;

namespace LabelHub.Trials.Tests.Plans;

/// <summary>A hub with many annotations in it, three in ten of a kind that the next release of a rule finds fault with.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private const int Batch = 1_000;
    private readonly HubPlace _place;

    private Archive(HubPlace place, RunningHub hub, long connection, string hook) => (_place, Hub, Connection, Hook) = (place, hub, connection, hook);

    public RunningHub Hub { get; }

    public long Connection { get; }

    public string Hook { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Archive> OpenAsync(Engine engine, PostgresCluster cluster, DateTimeOffset baseline)
    {
        var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        place.Install("Strict");
        var hub = await RunningHub.StartAsync(place, Stop);
        var (connection, hook) = await hub.Api.ListenAsync(baseline, Stop);
        return new(place, hub, connection, hook);
    }

    /// <summary>Appends answers to the log in bulk, as many senders at once would; they take the ordinary way from there.</summary>
    public async Task FillAsync(int annotations)
    {
        var log = Hub.Get<LogStore>();
        foreach (var tasks in Enumerable.Range(1, annotations).Chunk(Batch))
        {
            await log.AppendAsync([.. tasks.Select(task => (Delivery(task), TimeProvider.System.Micros()))], Stop);
            Hub.Get<EventLog>().News.Beat();
        }

        await RestAsync();
    }

    /// <summary>The next release of the rule is put in force for new work.</summary>
    public async Task TightenAsync()
    {
        _place.Install("StrictNext", "Strict");
        await Hub.Get<PluginCatalog>().ScanAsync(Stop);
        await Hub.Get<Activation>().ActivateLoadedAsync(Stop);
    }

    public Task RestAsync() => Hub.RestAsync(Stop, patience: Scale.Patience);

    public async Task<PlanRow> PlanAsync(string kind) => Assert.Single(await Hub.Store.AllAsync<PlanRow>("derived_plan", Stop), plan => plan.Kind == kind);

    public async Task<PlanCounts> CountsAsync(string kind) => Content.Read<PlanCounts>((await PlanAsync(kind)).Counts!);

    public async Task DecideAsync(string kind, string decision)
    {
        await Hub.Api.DecideAsync((await PlanAsync(kind)).Id, decision, Stop);
        await RestAsync();
    }

    public async Task<(long Findings, long Effects)> StandingAsync() => (await Hub.Store.CountAsync("derived_finding", Stop), await Hub.Store.CountAsync("derived_effect", Stop));

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _place.Dispose();
    }

    private NewEvent Delivery(int task) => new()
    {
        Connection = Connection,
        Kind = EventKind.Delivery,
        Body = new Hubs.Answer { Task = task, Label = task % 10 < 3 ? "Blurry" : "Cat" }.Body(),
    };
}
