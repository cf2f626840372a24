using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Relays;
using LabelHub.FakeCvat;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>What was not told, or told twice.</summary>
public sealed class LostTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_done_while_the_hub_was_down_is_found_with_who_did_it_and_nothing_twice(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop, new() { Retries = [] });
        var other = await scene.Tool.CreateTaskAsync(scene.Project, "others", 2);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0)));
        await scene.Hub.PollAsync(Stop);

        await scene.RestartAsync(Stop, async () =>
        {
            // Marta mends what is in Ines's job: that only the tool's log of deliveries tells.
            await scene.Tool.SaveAsync(scene.Marta, scene.Job, created: Draw.Shapes(scene.Box(1)));
            await scene.Tool.SetJobAsync(scene.Tool.Admin, scene.Job, new JsonObject { ["state"] = "completed" });
            await scene.Tool.DeleteTaskAsync(other);
        });
        await scene.Hub.CensusAsync(Stop);
        foreach (var lost in scene.Tool.Deliveries.Where(row => row.Status >= 400)) await RedeliverAsync(scene, lost.Hook, lost.Id);
        await scene.Tool.SettledAsync();
        await scene.Hub.PollAsync(Stop);

        Assert.Equal(["1:0 on 1:0 by ines: 1", "1:1 on 1:1 by marta: 1"], await scene.AnnotationsAsync(Stop));
        Assert.Equal(["1:0 by ines: +1 ~0 -0", "1:1 by marta: +1 ~0 -0"], (await scene.ToldAsync(Stop)).Where(line => !line.EndsWith("deleted", StringComparison.Ordinal)));
        Assert.Equal(4, await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM derived_item WHERE NOT ended", null, Stop), Stop));
    }

    [Fact]
    public async Task Deliveries_that_are_lost_or_come_again_lose_and_double_nothing()
    {
        await using var lossy = await LossyAsync();
        var scene = lossy.Scene;
        for (var round = 0; round < 8; round++)
        {
            await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(round % 4, left: 20 * round)));
            await scene.Hub.PollAsync(Stop);
        }

        await scene.Tool.FinishAsync(scene.Ines, scene.Job);
        await scene.Hub.PollAsync(Stop);

        Assert.Contains(scene.Tool.Deliveries, row => row.Status == 503);
        Assert.Equal(["1:0 on 1:0 by ines: 2", "1:1 on 1:1 by ines: 2", "1:2 on 1:2 by ines: 2", "1:3 on 1:3 by ines: 2"], await scene.AnnotationsAsync(Stop));
        Assert.Equal(8, (await scene.ToldAsync(Stop)).Count);
    }

    /// <summary>Else all that was never drawn on would be read anew with every poll.</summary>
    [Fact]
    public async Task Jobs_in_which_nothing_is_news_move_the_reading_on()
    {
        await using var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Tool.SetJobAsync(scene.Tool.Admin, scene.Job, new JsonObject { ["assignee"] = scene.Rui.Id });
        await scene.Hub.PollAsync(Stop);

        var polled = await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT max(polled_to) FROM setup_poll", null, Stop), Stop);
        Assert.Equal((scene.Job.Updated - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, polled);
        Assert.Empty(await scene.ToldAsync(Stop));
    }

    private static async Task RedeliverAsync(CvatScene scene, int hook, int delivery)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(scene.Tool.Address, $"api/webhooks/{hook}/deliveries/{delivery}/redelivery")) { Content = new StringContent("") };
        request.Headers.Authorization = new("Bearer", scene.Tool.Token);
        using var answer = await http.SendAsync(request, Stop);
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>A hub whose tool reaches it through a relay that refuses two of five calls.</summary>
    private async Task<Lossy> LossyAsync()
    {
        var random = new Random(7);
        Relay? relay = null;
        var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop, new() { Retries = [TimeSpan.FromMilliseconds(1)] }, place =>
        {
            relay = Relay.StartAsync(place.Address, _ => random.Next(5) < 2 ? RelayAct.Refuse : RelayAct.Forward, Stop).GetAwaiter().GetResult();
            place.PublicUrl = relay.Address;
        });
        return new(scene, relay!);
    }

    private sealed record Lossy(CvatScene Scene, Relay Relay) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Scene.DisposeAsync();
            await Relay.DisposeAsync();
        }
    }
}
