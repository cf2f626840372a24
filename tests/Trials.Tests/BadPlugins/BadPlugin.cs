using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.BadPlugins;

/// <summary>
/// A hub with its own plugins and one bad one. First the bad one behaves and says something about a few items; then 100 deliveries come at
/// ten a second, the first few about the same items again.
/// </summary>
internal sealed class BadPlugin : IAsyncDisposable
{
    public const int Early = 4;
    public const int Events = 100;
    private const string UnknownLabel = "Unheard of";
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private readonly HubPlace _place;
    private readonly string _hook;

    private BadPlugin(HubPlace place, RunningHub hub, string id, string hook) => (_place, Hub, Id, _hook) = (place, hub, id, hook);

    public RunningHub Hub { get; }

    public string Id { get; }

    /// <summary>What the plugins page shows of it.</summary>
    public PluginBuild Build => Hub.Get<PluginCatalog>().Find(Id)!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<BadPlugin> StartAsync(string fixture, string id, Engine engine, PostgresCluster cluster, ManualTimeProvider? clock = null)
    {
        var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        place.Install(fixture);
        var hub = await RunningHub.StartAsync(place, Stop, clock);
        var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
        return new(place, hub, id, hook);
    }

    /// <summary>The plugin says something about a few items.</summary>
    /// <returns>What stands of it then.</returns>
    public async Task<IReadOnlyList<string>> BehaveAsync()
    {
        for (var task = 1; task <= Early; task++) Assert.Equal(202, await Hub.Api.DeliverAsync(_hook, new Hubs.Answer { Task = task, Fixture = "say" }.Body(), Stop));
        await Hub.RestAsync(Stop);
        var standing = await StandingAsync();
        Assert.Equal(2 * Early, standing.Count);
        return standing;
    }

    /// <summary>Delivers at an even pace, however the hub fares; every tenth has an answer that another plugin finds fault with.</summary>
    /// <param name="trigger">Makes a delivery one on which the plugin goes bad.</param>
    public async Task FloodAsync(Func<Hubs.Answer, Hubs.Answer> trigger)
    {
        using var pace = new PeriodicTimer(Beat);
        for (var task = 1; task <= Events; task++)
        {
            await pace.WaitForNextTickAsync(Stop);
            Assert.Equal(202, await Hub.Api.DeliverAsync(_hook, trigger(Flooded(task)).Body(), Stop));
        }
    }

    /// <summary>What the plugin said that still stands: findings and effects by their keys.</summary>
    public async Task<IReadOnlyList<string>> StandingAsync() =>
    [
        .. (await FindingsAsync()).Where(finding => finding.Code == "said").Select(finding => $"{finding.AnnotationId} {finding.FindingKey}").Order(StringComparer.Ordinal),
        .. (await Hub.Store.AllAsync<EffectRow>("derived_effect", Stop)).Where(effect => effect.Plugin == Id).Select(effect => $"{effect.EffectKey} {effect.Generation}").Order(StringComparer.Ordinal),
    ];

    public async Task<IReadOnlyList<FindingRow>> FindingsAsync() =>
        [.. (await Hub.Store.AllAsync<FindingRow>("derived_finding", Stop)).Where(finding => finding.Plugin == Id)];

    /// <summary>How many items are due for the bad plugin, tried again or parked.</summary>
    public Task<long> OpenAsync() => Hub.Store.CountAsync($"work WHERE kind = 'item' AND lane = '{Id}'", Stop);

    /// <summary>Waits until nothing is due but for the bad plugin, and sees that every outcome of the others stands.</summary>
    public async Task OthersAreDoneAsync()
    {
        await RunningHub.UntilAsync(
            async () => await Hub.Store.CountAsync("derived_annotation", Stop) >= Events && await Hub.Store.CountAsync($"work WHERE kind IN ('item', 'event') AND lane <> '{Id}'", Stop) == 0,
            async () => (await Hub.StatsAsync(Stop)).Work.ToString(),
            Stop);
        await OthersStandAsync(Hub.Store);
    }

    /// <summary>Every outcome of the other plugins about what was delivered.</summary>
    public static async Task OthersStandAsync(Host.Storage.Hub store)
    {
        Assert.Equal(Events, await store.CountAsync("derived_consensus c JOIN derived_annotation a ON a.item_id = c.item_id WHERE c.position = a.position", Stop));
        Assert.Equal(Events, await store.CountAsync("derived_check c JOIN derived_annotation a ON a.id = c.annotation_id WHERE c.plugin = 'labelhub.validation' AND c.version = a.updated_at", Stop));
        Assert.Equal(Events / 10, await store.CountAsync("derived_finding WHERE plugin = 'labelhub.validation' AND code = 'unknown-label' AND NOT stale", Stop));
        Assert.Equal(Events, await store.CountAsync("derived_effect WHERE plugin = 'labelhub.consensus'", Stop));
    }

    public static Hubs.Answer Flooded(int task) => new() { Task = task, Revision = task <= Early ? 1 : 0, Label = task % 10 == 0 ? UnknownLabel : "Cat" };

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _place.Dispose();
    }
}
