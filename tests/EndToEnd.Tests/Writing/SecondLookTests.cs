using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>One more label is asked for like everything that is written: switched, a few first, and without a word about the answer there is.</summary>
public sealed class SecondLookTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_is_asked_before_the_switch_and_the_first_ten_alone_before_a_person_has_looked(Engine engine)
    {
        await using var scene = await SecondLookScene.SetAsync(engine, cluster, Stop);
        var tasks = await scene.LabelledAsync(12);
        await scene.LookAsync(100);

        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["held"] == 12, "all requests to be held", Stop);
        Assert.Empty(scene.Asked);
        await scene.SwitchAsync(new { label = true, canary = true });
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 10 && stats.Effects["held"] == 2, "ten to be asked and two to be held", Stop);
        Assert.Equal(10, scene.Asked.Count);

        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/projects/{scene.Project}/write-back/label/go-on", null, Stop);
        await scene.Hub.Api.UntilAsync(stats => stats.Effects["sent"] == 12, "all to be asked", Stop);
        Assert.Equal(tasks, scene.Asked);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Where_the_consensus_is_shown_nobody_is_asked_and_where_somebody_is_asked_it_is_not_shown(Engine engine)
    {
        await using var scene = await SecondLookScene.SetAsync(engine, cluster, Stop);
        var hidden = await scene.LabelledAsync(3);
        await scene.SwitchAsync(new { consensus = true, label = true });
        var shown = await scene.LabelledAsync(3);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 3, "the consensus of what came after the switch to be shown", Stop);
        await scene.LookAsync(100);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 6, "the others to be asked about", Stop);
        Assert.Equal(hidden, scene.Asked);

        // A person releases the backlog: what waits for a second answer must not tell of the first.
        await scene.Hub.Api.ApplyPlanAsync(Assert.Single(await scene.Hub.Store.PlansAsync(Stop), plan => plan is { Kind: "backlog", State: "ready" }).Id, Stop);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal(shown, scene.Predicted);

        foreach (var task in hidden) await scene.Studio.AnnotateAsync(task, scene.Bob.Id, Crew.Mood("Good"));
        await scene.ReadBackAsync();
        Assert.Equal([.. hidden, .. shown], scene.Predicted);
    }
}
