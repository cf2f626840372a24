using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>A tool whose pictures ask for a sign-in, and a hub that is connected to it.</summary>
internal sealed class MediaScene : IAsyncDisposable
{
    public const string Config = """<View><Image name="photo" value="$image"/><RectangleLabels name="objects" toName="photo"><Label value="Car"/></RectangleLabels></View>""";
    private readonly HubPlace _place;

    private MediaScene(FakeStudio studio, StudioProject project, IReadOnlyList<StudioUser> people, HubPlace place, RunningHub hub) => (Studio, Project, People, _place, Hub) = (studio, project, people, place, hub);

    public FakeStudio Studio { get; }

    public StudioProject Project { get; }

    public IReadOnlyList<StudioUser> People { get; }

    public RunningHub Hub { get; }

    public Uri Root => _place.Address;

    public static async Task<MediaScene> SetAsync(PostgresCluster cluster, CancellationToken stop, Engine engine = Engine.Sqlite, Action<HubPlace>? with = null, string config = Config)
    {
        var studio = await FakeStudio.StartAsync(stop: stop);
        var project = await studio.CreateProjectAsync("Streets", config, overlap: 2);
        StudioUser[] people = [await studio.AddUserAsync("ann@example.org"), await studio.AddUserAsync("bob@example.org")];
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        with?.Invoke(place);
        var hub = await RunningHub.StartAsync(place, stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), stop);
        await hub.Api.RestAsync(stop);
        return new(studio, project, people, place, hub);
    }

    /// <summary>Somebody uploads a file.</summary>
    /// <returns>The task that the tool makes of it, and the item.</returns>
    public async Task<(int Task, long Item)> UploadAsync(string name, byte[] content, CancellationToken stop)
    {
        var task = (await Studio.UploadAsync(Project.Id, name, content)).Imported.TaskIds[0];
        return (task, await ItemAsync(task, stop));
    }

    /// <summary>Somebody brings in a task whose data name an address.</summary>
    public async Task<long> NameAsync(string address, CancellationToken stop) =>
        await ItemAsync((await Studio.ImportAsync(Project.Id, new JsonObject { ["image"] = address })).TaskIds[0], stop);

    /// <summary>A box that reaches over the edge, about which something comes back.</summary>
    public Task StrayAsync(int task, StudioUser person) => Studio.AnnotateAsync(task, person.Id, new JsonArray(FakeLabelStudio.Results.Box("objects", "photo", "Car", 10, 40, 100, 35)), leadTime: 4);

    /// <summary>What the tool was asked for under a path.</summary>
    public int Asked(string path) => Studio.Ledger.Requests.Count(request => request.Path.StartsWith(path, StringComparison.Ordinal));

    public async Task<Viewer> LeadAsync(CancellationToken stop)
    {
        var viewer = new Viewer(Root);
        await viewer.EnterAsync((await Hub.Api.AskAsync(HttpMethod.Post, "api/v1/sign-in-links", new { name = "Grace" }, stop)).GetProperty("url").GetString()!, stop);
        return viewer;
    }

    public async Task<string> OwnLinkAsync(StudioUser person, CancellationToken stop)
    {
        var row = (await Hub.Store.ReadAsync(session => session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE remote_id = @id", new { id = $"{person.Id}" }, stop), stop))!;
        return (await Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/contributors/{row.Id}/link", null, stop)).GetProperty("url").GetString()!;
    }

    public async Task<Viewer> OwnAsync(StudioUser person, CancellationToken stop)
    {
        var viewer = new Viewer(Root);
        await viewer.EnterAsync(await OwnLinkAsync(person, stop), stop);
        return viewer;
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Studio.DisposeAsync();
        _place.Dispose();
    }

    private async Task<long> ItemAsync(int task, CancellationToken stop)
    {
        await Hub.Api.RestAsync(stop);
        return await Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM derived_item WHERE remote_id = @id", new { id = $"{task}" }, stop), stop);
    }
}
