using System.Net.Http.Headers;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Away;

/// <summary>A hook without payload says that something happened; what it was is found by looking.</summary>
public sealed class BareHookTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Six_pokes_without_payload_lead_to_all_six_changes(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("answered", "mended", "skipped", "cleared", "dropped");
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        var mended = await studio.AnnotateAsync(crew.Tasks[1], crew.Ann.Id, Crew.Mood("Good"));
        var cleared = await studio.AnnotateAsync(crew.Tasks[3], crew.Ann.Id, Crew.Mood("Good"));
        await hub.Api.RestAsync(Stop);
        await WithholdPayloadAsync(studio);
        var before = studio.Ledger.Deliveries.Count;

        await studio.AnnotateAsync(crew.Tasks[0], crew.Ann.Id, Crew.Mood("Good"));
        await studio.UpdateAnnotationAsync(mended.Id, crew.Ann.Id, Crew.Mood("Bad"));
        await studio.SkipAsync(crew.Tasks[2], crew.Ann.Id);
        await studio.DeleteAnnotationAsync(cleared.Id);
        await crew.ImportAsync("new");
        await studio.DeleteTaskAsync(crew.Tasks[4]);

        var pokes = studio.Ledger.Deliveries.Skip(before).ToArray();
        Assert.Equal(6, pokes.Length);
        Assert.All(pokes, poke => Assert.Equal((202, $$"""{"action": "{{poke.Action}}"}"""), (poke.Status, poke.Body)));
        await hub.Api.RestAsync(Stop);
        Assert.Equal(ToolMirror.Of(studio), await ToolMirror.OfAsync(hub.Store, Stop));
    }

    /// <summary>As somebody does who edits the hook in the settings of the project.</summary>
    private static async Task WithholdPayloadAsync(FakeStudio studio)
    {
        var hook = Assert.Single(studio.Webhooks);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(studio.Address, $"api/webhooks/{hook.Id}/"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", studio.Token);
        request.Content = new StringContent(JsonSerializer.Serialize(new { url = hook.Url, send_payload = false, send_for_all_actions = true }), new MediaTypeHeaderValue("application/json"));
        using var answer = await http.SendAsync(request, Stop);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
