using System.Net;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.People;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>What a lead wishes somebody to work on stands in a view of theirs in the tool, as long as there is anything left of it.</summary>
public sealed class AssignmentTests(PostgresCluster cluster)
{
    private const int Ann = 0;
    private const int Bob = 1;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_person_has_a_view_by_pseudonym_from_which_what_is_done_or_gone_drops_out(Engine engine)
    {
        await using var scene = await SetAsync(engine);
        var (tasks, items) = await ItemsAsync(scene, 4);
        await AssignAsync(scene, Ann, items[0], items[1], items[2]);
        await AssignAsync(scene, Bob, items[1]);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Empty(scene.Studio.Views);

        await SwitchAsync(scene, true);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal([$"{tasks[0]} {tasks[1]} {tasks[2]}", $"{tasks[1]}"], Shown(scene));
        Assert.All(scene.Studio.Views, view => Assert.Matches("^Assigned: P-[0-9a-f]{6}$", view.Title));
        Assert.Equal(2, scene.Studio.Views.Select(view => view.Title).Distinct().Count());

        await scene.AnswerAsync(tasks[1], Ann, "Good");
        await scene.Studio.DeleteTaskAsync(tasks[2]);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal([$"{tasks[0]}", $"{tasks[1]}"], Shown(scene));

        await AssignAsync(scene, Ann, items[3], items[0]);
        await AssignAsync(scene, Bob);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal([$"{tasks[0]} {tasks[3]}"], Shown(scene));
        var list = (await scene.Hub.Api.AskAsync(HttpMethod.Get, $"api/v1/projects/{scene.Project}/assignments", null, Stop)).GetProperty("items").EnumerateArray().Single();
        Assert.Equal((2, 2), (list.GetProperty("items").GetArrayLength(), list.GetProperty("open").GetInt32()));

        await scene.AnswerAsync(tasks[0], Ann, "Bad");
        await scene.AnswerAsync(tasks[3], Ann, "Bad");
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Empty(scene.Studio.Views);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Leaving_takes_the_views_back_and_leaves_those_of_other_people(Engine engine)
    {
        await using var scene = await SetAsync(engine);
        var (tasks, items) = await ItemsAsync(scene, 2);
        await SwitchAsync(scene, true);
        await AssignAsync(scene, Ann, items[0], items[1]);
        await AssignAsync(scene, Bob, items[0]);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal(2, scene.Studio.Views.Count);

        var connection = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/connections", null, Stop)).GetProperty("items")[0].GetProperty("id").GetInt64();
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{connection}/disconnect", new { restore = true }, Stop);
        await scene.Hub.Api.UntilAsync(async _ => (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/connections", null, Stop)).GetProperty("items")[0].GetProperty("state").GetString() == "left", "the connection to have left", Stop);

        Assert.Empty(scene.Studio.Views);
        Assert.Equal(2, tasks.Count(task => scene.Studio.Tasks.Any(known => known.Id == task)));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AssignAsync(scene, Ann, items[0]));
        Assert.Contains("has left", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_whose_making_was_never_answered_is_made_once()
    {
        await using var scene = await SetAsync(Engine.Sqlite);
        var (tasks, items) = await ItemsAsync(scene, 1);
        scene.Studio.Faults.Add("POST", "/api/dm/views", Fault.AppliedThenReset, times: 1);
        await SwitchAsync(scene, true);
        await AssignAsync(scene, Ann, items[0]);
        await scene.Hub.Api.UntilAsync(stats => stats.Effects.GetValueOrDefault("sent") == 2, "the view to be found", Stop);

        Assert.Equal([$"{tasks[0]}"], Shown(scene));
        Assert.Single(scene.Studio.Ledger.Requests, request => request.Method == "POST" && request.Path.StartsWith("/api/dm/views", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_make_of_a_view_is_theirs_until_the_list_changes()
    {
        await using var scene = await SetAsync(Engine.Sqlite);
        var (tasks, items) = await ItemsAsync(scene, 3);
        await SwitchAsync(scene, true);
        await AssignAsync(scene, Ann, items[0], items[1]);
        await scene.Hub.Api.RestAsync(Stop);
        var view = Assert.Single(scene.Studio.Views);
        await PatchAsync(scene, view, tasks[2]);

        await scene.AnswerAsync(tasks[0], Ann, "Good");
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal([$"{tasks[2]}"], Shown(scene));

        await scene.AnswerAsync(tasks[1], Ann, "Good");
        await AssignAsync(scene, Ann, items[2]);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal([$"{tasks[2]}"], Shown(scene));
    }

    [Fact]
    public async Task A_rebuild_comes_to_the_same_lists_and_writes_nothing()
    {
        await using var scene = await SetAsync(Engine.Sqlite);
        var (tasks, items) = await ItemsAsync(scene, 2);
        await SwitchAsync(scene, true);
        await AssignAsync(scene, Ann, items[0], items[1]);
        await scene.AnswerAsync(tasks[0], Ann, "Good");
        await scene.Hub.Api.RestAsync(Stop);
        var writes = Writes(scene);

        await scene.RebuildAsync(Stop);
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Equal([$"{tasks[1]}"], Shown(scene));
        Assert.Equal(writes, Writes(scene));
    }

    [Fact]
    public async Task Items_and_people_of_elsewhere_are_refused_by_name()
    {
        await using var scene = await SetAsync(Engine.Sqlite);
        var (_, items) = await ItemsAsync(scene, 1);
        foreach (var (project, person, item, words) in new[] { (scene.Project, 999_999L, items[0], "There is no contributor"), (scene.Project, 0L, 888_888L, "888888. Give LabelHub"), (777_777L, 0L, items[0], "There is no project") })
        {
            var contributor = person == 0 ? (await scene.ContributorAsync(Ann, Stop)).Id : person;
            var refused = await Assert.ThrowsAsync<HttpRequestException>(() => scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/assignments/{contributor}", new { items = new[] { item } }, Stop));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    private static int Writes(PeopleScene scene) => scene.Studio.Ledger.Requests.Count(request => request.Method != "GET");

    /// <summary>People are known once they have answered anything.</summary>
    private async Task<PeopleScene> SetAsync(Engine engine)
    {
        var scene = await PeopleScene.SetAsync(engine, cluster, Stop);
        var first = (await scene.ImportAsync(1))[0];
        foreach (var person in new[] { Ann, Bob }) await scene.AnswerAsync(first, person, "Good");
        await scene.Hub.Api.RestAsync(Stop);
        return scene;
    }

    private static async Task<(IReadOnlyList<int> Tasks, IReadOnlyList<long> Items)> ItemsAsync(PeopleScene scene, int count)
    {
        var tasks = await scene.ImportAsync(count);
        await scene.Hub.Api.RestAsync(Stop);
        var items = new List<long>();
        foreach (var task in tasks) items.Add(await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM derived_item WHERE remote_id = @id", new { id = $"{task}" }, Stop), Stop));
        return (tasks, items);
    }

    private static async Task AssignAsync(PeopleScene scene, int person, params long[] items) =>
        await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{scene.Project}/assignments/{(await scene.ContributorAsync(person, Stop)).Id}", new { items }, Stop);

    private static async Task SwitchAsync(PeopleScene scene, bool on) => await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{scene.Project}/write-back", new { assign = on }, Stop);

    /// <summary>Somebody changes what a view lists, in the tool.</summary>
    private static async Task PatchAsync(PeopleScene scene, StudioView view, int task)
    {
        var data = JsonNode.Parse(view.Data.GetRawText())!;
        data["filters"]!["items"] = new JsonArray(new JsonObject { ["filter"] = "filter:tasks:id", ["operator"] = "equal", ["type"] = "Number", ["value"] = task });
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(scene.Studio.Address, $"/api/dm/views/{view.Id}/")) { Content = new StringContent(new JsonObject { ["project"] = view.Project, ["data"] = data }.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Token", scene.Studio.Token);
        using var answer = await http.SendAsync(request, Stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What each view lists, the longest first.</summary>
    private static IReadOnlyList<string> Shown(PeopleScene scene) => [.. scene.Studio.Views.Select(view => string.Join(' ', scene.Studio.Shown(view).Order())).OrderByDescending(list => list.Length).ThenBy(list => list, StringComparer.Ordinal)];
}
