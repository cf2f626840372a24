using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>What a person switched on is still sent no faster, and no further, than that person wants.</summary>
public sealed class WritingTests(PostgresCluster cluster)
{
    private const int Tasks = 14;
    private const int Canary = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_first_ten_are_sent_and_the_rest_waits_until_a_person_lets_it_go(Engine engine)
    {
        await using var scene = await WritingScene.SetAsync(engine, cluster, Tasks, Stop);
        await scene.SwitchAsync(new { consensus = true, canary = true }, Stop);
        await scene.AnswerAllAsync();

        var stats = await scene.Hub.Api.UntilAsync(s => s.Work.Due == 0 && s.Effects["sent"] == Canary && s.Effects["held"] == Tasks - Canary, "ten to be sent and the rest held", Stop);
        Assert.Equal(0, stats.Effects["wanted"]);
        Assert.Equal(Canary, scene.Predicted);
        Assert.All(await scene.ListAsync("held", Stop), effect => Assert.StartsWith("canary: the first 10 are sent", effect.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.Empty(await scene.ListAsync("wanted", Stop));

        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/projects/{scene.Project}/write-back/consensus/go-on", null, Stop);
        await scene.Hub.Api.UntilAsync(s => s.Effects["sent"] == Tasks, "all to be sent", Stop);
        Assert.Equal(Tasks, scene.Predicted);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_a_kind_no_more_are_sent_in_an_hour_than_its_budget(Engine engine)
    {
        await using var scene = await WritingScene.SetAsync(engine, cluster, Tasks, Stop);
        await scene.SwitchAsync(new { consensus = true, hourly = 3 }, Stop);
        await scene.AnswerAllAsync();

        await scene.Hub.Api.UntilAsync(s => s.Work.Due == 0 && s.Effects["sent"] == 3 && s.Effects["held"] == Tasks - 3, "three to be sent and the rest held", Stop);
        var held = (await scene.ListAsync("held", Stop))[0];
        Assert.StartsWith("budget: 3 an hour are used up; goes on at ", held.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.InRange(held.GetProperty("until").GetDateTimeOffset(), TimeProvider.System.GetUtcNow().AddMinutes(55), TimeProvider.System.GetUtcNow().AddMinutes(61));

        // What was sent an hour ago makes room.
        await scene.Hub.Store.WriteAsync(session => session.ExecuteAsync("UPDATE receipt SET started_at = started_at - 3600000000", null, Stop), Stop);
        await scene.SwitchAsync(new { consensus = true, hourly = 0 }, Stop);
        await scene.Hub.Api.UntilAsync(s => s.Effects["sent"] == Tasks, "all to be sent", Stop);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Stopped_writing_stays_stopped_over_a_restart_and_goes_on_by_hand(Engine engine)
    {
        await using var scene = await WritingScene.SetAsync(engine, cluster, 3, Stop);
        await scene.SwitchAsync(new { consensus = true }, Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Put, "api/v1/writing", new { stopped = true, why = "The tool is being moved" }, Stop);
        await scene.AnswerAllAsync();

        await scene.Hub.Api.UntilAsync(s => s.Work.Due == 0 && s.Effects["held"] == 3, "all to be held", Stop);
        await scene.RestartAsync(Stop);
        await scene.Hub.Api.UntilAsync(s => s.Work.Due == 0 && s.Effects["held"] == 3, "all to be held still", Stop);
        Assert.Equal(0, scene.Predicted);
        Assert.All(await scene.ListAsync("held", Stop), effect => Assert.Equal("stopped: The tool is being moved", effect.GetProperty("reason").GetString()));

        await scene.Hub.Api.AskAsync(HttpMethod.Put, "api/v1/writing", new { stopped = false }, Stop);
        await scene.Hub.Api.UntilAsync(s => s.Effects["sent"] == 3, "all to be sent", Stop);
        Assert.Equal(3, scene.Predicted);
    }
}
