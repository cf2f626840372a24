using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>A tool with one project whose tasks one person answers, and a hub that is connected to it and may write nothing yet.</summary>
internal sealed class SecondLookScene : IAsyncDisposable
{
    private readonly HubPlace _place;
    private readonly StudioProject _project;
    private readonly StudioUser _ann;

    private SecondLookScene(FakeStudio studio, HubPlace place, RunningHub hub, StudioProject project, StudioUser ann, StudioUser bob) => (Studio, _place, Hub, _project, _ann, Bob) = (studio, place, hub, project, ann, bob);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeStudio Studio { get; }

    public RunningHub Hub { get; }

    public StudioUser Bob { get; }

    public long Project { get; private set; }

    public IReadOnlyList<int> Asked => [.. Studio.Tasks.Where(task => task is { Overlap: 2, IsLabeled: false }).Select(task => task.Id)];

    public IReadOnlyList<int> Predicted => [.. Studio.Predictions.Select(prediction => prediction.Task).Order()];

    private long Connected { get; set; }

    public static async Task<SecondLookScene> SetAsync(Engine engine, PostgresCluster cluster, CancellationToken stop)
    {
        var studio = await FakeStudio.StartAsync(stop: stop);
        var project = await studio.CreateProjectAsync("Moods", Crew.Config);
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        var hub = await RunningHub.StartAsync(place, stop);
        var scene = new SecondLookScene(studio, place, hub, project, await studio.AddUserAsync("ann@example.org"), await studio.AddUserAsync("bob@example.org"))
        {
            Connected = await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop),
        };
        await hub.Api.RestAsync(Stop);
        scene.Project = (await hub.Store.ProjectAsync(project.Id, Stop)).Id;
        return scene;
    }

    public async Task<IReadOnlyList<int>> LabelledAsync(int count)
    {
        var tasks = (await Studio.ImportAsync(_project.Id, [.. Enumerable.Range(1, count).Select(number => new System.Text.Json.Nodes.JsonObject { ["text"] = $"text {number}" })])).TaskIds;
        foreach (var task in tasks) await Studio.AnnotateAsync(task, _ann.Id, Crew.Mood("Good"), leadTime: 4);
        await Hub.Api.RestAsync(Stop);
        return tasks;
    }

    public Task SwitchAsync(object wanted) => Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{Project}/write-back", wanted, Stop);

    public Task LookAsync(int percent) => Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{Connected}/second-looks", new { percent, seed = 1 }, Stop);

    public async Task ReadBackAsync()
    {
        await Hub.Api.RestAsync(Stop);
        await Hub.Store.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Changes, null, Stop), Stop);
        await Hub.Api.RestAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Studio.DisposeAsync();
        _place.Dispose();
    }
}
