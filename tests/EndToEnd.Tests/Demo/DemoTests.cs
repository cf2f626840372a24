using LabelHub.EndToEnd.Tests.Canonical;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Connections;
using LabelHub.Host.Demo;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Demo;

/// <summary>The command that shows a newcomer what the hub does, run as they run it; and what is known is known however it is written.</summary>
public sealed class DemoTests(PostgresCluster cluster)
{
    private const int Answers = 8_070;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_demo_comes_to_its_figures_and_nothing_new_comes_of_the_same_answers_in_any_writing(Engine engine)
    {
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        var first = await DemoRun.AtAsync(place, Stop);
        Assert.Equal((Answers, 0, 807, 109, Answers, 807), (first.Deliveries, first.Duplicates, first.Items, first.Contributors, first.Annotations, first.Consensus));
        Assert.InRange(first.Accuracy, 0.817, 1);

        var again = await DemoRun.AtAsync(place, Stop);
        Assert.Equal(first with { Duplicates = Answers, Seconds = again.Seconds }, again);

        await using var hub = await RunningHub.StartAsync(place, Stop);
        var (before, known) = (await CanonicalState.OfAsync(hub.Store, Stop), await hub.Api.RestAsync(Stop));
        await PostOtherwiseAsync(hub);
        var rest = await hub.Api.RestAsync(Stop);
        Assert.Equal((known.Log, known.Duplicates + Answers), (rest.Log, rest.Duplicates));
        Assert.Equal(before, await CanonicalState.OfAsync(hub.Store, Stop));
    }

    /// <summary>Posts every answer of the demo to its hook again, in another writing.</summary>
    private static async Task PostOtherwiseAsync(RunningHub hub)
    {
        var row = Assert.Single(await hub.Store.ReadAsync(session => ConnectionStore.AllAsync(session, Stop), Stop));
        var connection = await hub.Get<ConnectionDirectory>().ByIdAsync(row.Id, Stop);
        var delivery = new CrowdDelivery(CrowdData.Load());
        await Parallel.ForEachAsync(Enumerable.Range(0, Answers), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Stop }, async (answer, stop) =>
            Assert.Equal(202, await hub.Api.DeliverAsync($"hooks/{row.Slug}", connection!.Secret, OtherWriting.Of(delivery.Body(answer), answer), stop)));
    }
}
