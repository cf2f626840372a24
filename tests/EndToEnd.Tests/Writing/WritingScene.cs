using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>A tool with tasks that two people will agree on, and a hub that is connected to it and may write nothing yet.</summary>
internal sealed class WritingScene : IAsyncDisposable
{
    private WritingScene(FakeStudio studio, Crew crew, HubPlace place, RunningHub hub, long project) => (Studio, Crew, Place, Hub, Project) = (studio, crew, place, hub, project);

    public FakeStudio Studio { get; }

    public Crew Crew { get; }

    public RunningHub Hub { get; private set; }

    /// <summary>The hub's id of the project.</summary>
    public long Project { get; }

    public int Predicted => Studio.Predictions.Count;

    private HubPlace Place { get; }

    public static async Task<WritingScene> SetAsync(Engine engine, PostgresCluster cluster, int tasks, CancellationToken stop)
    {
        var studio = await FakeStudio.StartAsync(stop: stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync([.. Enumerable.Range(1, tasks).Select(number => $"text {number}")]);
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        var hub = await RunningHub.StartAsync(place, stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), stop);
        await hub.Api.RestAsync(stop);
        return new(studio, crew, place, hub, (await hub.Store.ProjectAsync(crew.Project.Id, stop)).Id);
    }

    public Task SwitchAsync(object wanted, CancellationToken stop) => Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{Project}/write-back", wanted, stop);

    public async Task AnswerAllAsync()
    {
        foreach (var task in Crew.Tasks) await Crew.AnswerAsync(task, "Good", "Good");
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string state, CancellationToken stop) =>
        [.. (await Hub.Api.AskAsync(HttpMethod.Get, $"api/v1/effects?state={state}&project={Project}", null, stop)).GetProperty("items").EnumerateArray()];

    public async Task RestartAsync(CancellationToken stop)
    {
        await Hub.DisposeAsync();
        Hub = await RunningHub.StartAsync(Place, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Studio.DisposeAsync();
        Place.Dispose();
    }
}
