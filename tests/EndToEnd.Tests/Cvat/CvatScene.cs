using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeCvat.State;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>A CVAT in use, and a hub connected to it: a project with a task of four frames, whose job is Ines's.</summary>
internal sealed class CvatScene : IAsyncDisposable
{
    private readonly HubPlace _place;

    private CvatScene(FakeCvatServer cvat, HubPlace place, RunningHub hub) => (Tool, _place, Hub) = (cvat, place, hub);

    public FakeCvatServer Tool { get; }

    public RunningHub Hub { get; private set; }

    public required CvatProject Project { get; init; }

    public required CvatTask Task { get; init; }

    public required CvatUser Ines { get; init; }

    public required CvatUser Rui { get; init; }

    public required CvatUser Marta { get; init; }

    public long Connection { get; private set; }

    public CvatJob Job => Tool.Jobs.First(job => job.Task == Task);

    public static async Task<CvatScene> SetAsync(Engine engine, PostgresCluster cluster, CancellationToken stop, FakeCvatOptions? options = null, Action<HubPlace>? change = null)
    {
        var tool = await FakeCvatServer.StartAsync(options, stop);
        var project = tool.CreateProject("docks", Draw.Labels(("crane", "rectangle"), ("day", "tag"), ("night", "tag")));
        var (ines, rui, marta) = (tool.AddUser("ines"), tool.AddUser("rui"), tool.AddUser("marta", isMaintainer: true));
        var task = await tool.CreateTaskAsync(project, "cams", 4);
        await tool.SetJobAsync(tool.Admin, tool.Jobs[0], new JsonObject { ["assignee"] = ines.Id });
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        change?.Invoke(place);
        var scene = new CvatScene(tool, place, await RunningHub.StartAsync(place, stop)) { Project = project, Task = task, Ines = ines, Rui = rui, Marta = marta };
        scene.Connection = await scene.Hub.Api.ConnectAsync(
            new { kind = "cvat", name = "CVAT", baseUrl = tool.Address.ToString(), token = tool.Token, secret = Hubs.Connection.Secret, verify = true, requestLimitSeconds = 2 }, stop);
        await scene.Hub.Api.RestAsync(stop);
        return scene;
    }

    public JsonObject Box(int frame, double left = 10, double top = 10) => Draw.Box(Project, "crane", frame, left, top, left + 60, top + 50);

    /// <summary>What is drawn in a job now, as the editor holds it.</summary>
    public JsonObject[] Shapes(CvatJob job) => [.. Tool.AnnotationsOf(job)["shapes"]!.AsArray().Select(shape => shape!.AsObject())];

    /// <summary>Stops the hub and starts it again at its place.</summary>
    public async Task RestartAsync(CancellationToken stop, Func<Task>? meanwhile = null)
    {
        await Hub.DisposeAsync();
        if (meanwhile is not null) await meanwhile();
        Hub = await RunningHub.StartAsync(_place, stop);
        await Hub.PollAsync(stop);
    }

    /// <summary>What LabelHub wrote down of its looks at the work, in the order of the log: frame, who, and what was made, changed and deleted.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(CancellationToken stop) =>
    [
        .. from logged in await Hub.Get<LogStore>().ReadAsync(Connection, 0, 10_000, stop)
           where logged.Kind == EventKind.Observation
           let body = JsonElement.Parse(logged.Body.Span)
           let told = Told(body)
           where told is not null
           select told,
    ];

    /// <summary>The living annotations: what, whose, and how many objects.</summary>
    public async Task<IReadOnlyList<string>> AnnotationsAsync(CancellationToken stop) => await Hub.Store.ReadAsync<IReadOnlyList<string>>(
        async session =>
        [
            .. from row in await session.QueryAsync<Living>(
                   """
                   SELECT a.remote_id AS id, i.remote_id AS item, c.remote_id AS author, a.gold, a.correction, a.content FROM derived_annotation a
                   JOIN derived_item i ON i.id = a.item_id JOIN derived_contributor c ON c.id = a.contributor_id WHERE NOT a.ended ORDER BY a.remote_id
                   """, null, stop)
               let regions = JsonElement.Parse(row.Content).GetProperty("regions").GetArrayLength()
               select $"{row.Id} on {row.Item} by {Name(row.Author)}{(row.Gold ? " as truth" : "")}{(row.Correction ? " as correction" : "")}: {regions}",
        ],
        stop);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Tool.DisposeAsync();
        _place.Dispose();
    }

    private string Name(string user) => new[] { Ines, Rui, Marta, Tool.Admin }.FirstOrDefault(known => $"{known.Id}" == user)?.Username ?? user;

    private string? Told(JsonElement body) => body.GetProperty("observed").GetString() switch
    {
        "work" => $"{body.GetProperty("id").GetString()} by {Name(body.GetProperty("contributor").GetString()!)}: +{Count(body, "made")} ~{Count(body, "changed")} -{Count(body, "gone")}",
        "absence" => $"{string.Join(' ', body.GetProperty("ids").EnumerateArray())} deleted",
        _ => null,
    };

    private static int Count(JsonElement body, string name) => body.GetProperty(name).GetArrayLength();

    private sealed class Living
    {
        public string Id { get; set; } = "";

        public string Item { get; set; } = "";

        public string Author { get; set; } = "";

        public bool Gold { get; set; }

        public bool Correction { get; set; }

        public string Content { get; set; } = "";
    }
}
