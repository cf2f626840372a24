using LabelHub.EndToEnd.Tests.Canonical;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Shuffle;

/// <summary>What is derived is a function of the set of events: neither order nor redelivery matters.</summary>
public sealed class ShuffleTests(PostgresCluster cluster)
{
    private const int Orders = 10;
    private const int LivelyOrders = 5;

    /// <summary>Why a recorded delivery may be set aside.</summary>
    private static readonly string[] Allowed = ["The delivery says that something changed but not what"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_recorded_delivery_is_understood_or_set_aside_for_an_allowed_reason()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop, new ShiftedClock(Recording.Afterwards));
        await PostAsync(hub, Recording.Bodies, together: 1);
        var parked = await hub.Store.ReadAsync(session => session.QueryAsync<WorkRow>("SELECT * FROM work WHERE state = 'parked'", null, Stop), Stop);
        Assert.All(parked, row => Assert.Contains(Allowed, reason => row.Reason!.StartsWith(reason, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Postgres, 1 + Orders)]
    public async Task Twenty_orders_with_repeats_and_at_once_come_to_the_state_of_the_recorded_one(Engine engine, int firstSeed) =>
        await AgreeAsync(engine, Recording.Bodies, new ShiftedClock(Recording.Afterwards), firstSeed, Orders);

    [Theory]
    [InlineData(Engine.Sqlite, 101)]
    [InlineData(Engine.Postgres, 101 + LivelyOrders)]
    public async Task A_session_with_deletes_and_changes_of_the_schema_comes_to_one_state_in_any_order(Engine engine, int firstSeed) =>
        await AgreeAsync(engine, await LivelySession.RecordAsync(Stop), TimeProvider.System, firstSeed, LivelyOrders);

    private async Task AgreeAsync(Engine engine, IReadOnlyList<string> bodies, TimeProvider clock, int firstSeed, int orders)
    {
        var told = await StateAfterAsync(Engine.Sqlite, bodies, clock, together: 1);
        Assert.NotEmpty(told);
        for (var seed = firstSeed; seed < firstSeed + orders; seed++)
        {
            var shuffled = await StateAfterAsync(engine, Shuffled(bodies, seed), clock, together: seed % 3 == 0 ? 8 : 1);
            Assert.True(told == shuffled, $"Order {seed} on {engine} came to another state:\n{CanonicalState.Difference(told, shuffled)}");
        }
    }

    /// <summary>Every second order has a third of the deliveries twice.</summary>
    private static string[] Shuffled(IReadOnlyList<string> told, int seed)
    {
        var random = new Random(seed);
        string[] bodies = seed % 2 == 0 ? [.. told, .. told.Where((_, index) => index % 3 == seed % 3)] : [.. told];
        random.Shuffle(bodies);
        return bodies;
    }

    private async Task<string> StateAfterAsync(Engine engine, IReadOnlyList<string> bodies, TimeProvider clock, int together)
    {
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop, clock);
        await PostAsync(hub, bodies, together);
        return await CanonicalState.OfAsync(hub.Store, Stop);
    }

    private static async Task PostAsync(RunningHub hub, IReadOnlyList<string> bodies, int together)
    {
        await hub.Api.ConnectAsync(Connection.Deaf("Recorded"), Stop);
        var slug = (await hub.Store.ReadAsync(session => ConnectionStore.AllAsync(session, Stop), Stop))[0].Slug;
        var answers = new List<int>();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = together, CancellationToken = Stop }, async (body, stop) =>
        {
            var status = await hub.Api.DeliverAsync($"hooks/{slug}", Connection.Secret, body, stop);
            lock (answers) answers.Add(status);
        });
        Assert.All(answers, status => Assert.Equal(202, status));
        await hub.Api.RestAsync(Stop);
    }
}
