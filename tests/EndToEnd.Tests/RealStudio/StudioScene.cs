using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.RealStudio;

/// <summary>A studio with a project of its own, and a hub that follows it. At the end it leaves the tool as it was found; a review with a decision stays, and goes with its test.</summary>
internal sealed class StudioScene : IAsyncDisposable
{
    private readonly HubPlace _place;

    private StudioScene(StudioUnderTest studio, Shift shift, HubPlace place, RunningHub hub) => (Studio, Shift, _place, Hub) = (studio, shift, place, hub);

    public StudioUnderTest Studio { get; }

    public Shift Shift { get; }

    public RunningHub Hub { get; }

    /// <summary>Where the hub serves.</summary>
    public Uri Address => _place.Address;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="cluster">Where a database server is, should one be needed.</param>
    /// <param name="tasks">How many tasks the project has; each asks for a mood, of two people.</param>
    /// <param name="before">What is done in the project before the hub comes.</param>
    public static Task<StudioScene> SetAsync(PostgresCluster cluster, int tasks, Func<StudioRest, Shift, Task>? before = null) =>
        SetAsync(cluster, Crew.Config, 2, [.. Enumerable.Range(1, tasks).Select(number => new JsonObject { ["text"] = $"text {number}" })], before);

    public static async Task<StudioScene> SetAsync(PostgresCluster cluster, string config, int overlap, IReadOnlyList<JsonObject> tasks, Func<StudioRest, Shift, Task>? before = null)
    {
        var studio = await StudioUnderTest.OpenAsync(Stop);
        var shift = await studio.ShiftAsync(config, overlap, tasks, Stop);
        if (before is not null) await before(studio.Rest, shift);
        var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        return new(studio, shift, place, await studio.HubAsync(place, shift, Stop));
    }

    /// <summary>Leaves the tool, and looks whether nothing of the hub's is left there.</summary>
    public async Task LeaveAsync()
    {
        await Hub.Api.LeaveAsync(restore: true, Stop);
        Assert.Empty(await Studio.Rest.WebhooksAsync(Shift.Project, Stop));
        foreach (var task in await Studio.Rest.TasksAsync(Shift.Project, Stop)) Assert.Empty(await ConsensusAsync((long)task["id"]!));
    }

    /// <summary>Lets effects of some kinds be sent.</summary>
    /// <returns>The hub's id of the project.</returns>
    public async Task<long> SwitchAsync(params string[] kinds)
    {
        var project = (await Hub.Store.ProjectAsync((int)Shift.Project, Stop)).Id;
        await Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", kinds.ToDictionary(kind => kind, _ => true), Stop);
        return project;
    }

    public async Task<IReadOnlyList<JsonObject>> ConsensusAsync(long task) =>
        [.. (await Studio.Rest.PredictionsAsync(task, Stop)).Where(prediction => (string?)prediction["model_version"] == "labelhub-consensus")];

    /// <summary>The hub's project of reviews, while there is one.</summary>
    public async Task<long?> ReviewsAsync() =>
        (long?)(await Studio.Rest.ProjectsAsync(Stop)).SingleOrDefault(project => ((string?)project["description"])?.Contains($":{Shift.Project.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal) == true)?["id"];

    public async ValueTask DisposeAsync()
    {
        var reviews = await ReviewsAsync();
        await Hub.DisposeAsync();
        _place.Dispose();
        if (reviews is { } project) await Studio.Rest.DeleteProjectAsync(project, CancellationToken.None);
        await Studio.DisposeAsync();
    }
}
