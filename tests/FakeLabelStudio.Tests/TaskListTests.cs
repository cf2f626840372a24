using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class TaskListTests : StudioTest
{
    [Fact]
    public async Task A_hundred_are_a_page_unless_more_are_asked_for_and_beyond_the_end_is_a_404()
    {
        var (project, _) = await ProjectAsync(101);

        Assert.Equal(100, await CountAsync($"/api/tasks?project={project}"));
        Assert.Equal(1, await CountAsync($"/api/tasks?project={project}&page=2"));
        Assert.Equal(101, await CountAsync($"/api/tasks?project={project}&page_size=5000"));
        Assert.Equal(404, (await SendAsync("GET", $"/api/tasks?project={project}&page=3")).Status);
        Assert.Equal(404, (await SendAsync("GET", $"/api/tasks?project={project}&page=0")).Status);
    }

    [Fact]
    public async Task An_empty_project_is_an_empty_list_here_and_a_404_there()
    {
        var (project, _) = await ProjectAsync(0);

        Assert.Equal(0, await CountAsync($"/api/tasks?project={project}"));
        Assert.Equal(404, (await SendAsync("GET", $"/api/projects/{project}/tasks/")).Status);
    }

    [Fact]
    public async Task Polling_by_the_time_of_change_brings_what_changed_since()
    {
        var (project, tasks) = await ProjectAsync(3);
        var since = (string)(await GetAsync($"/api/tasks/{tasks[2]}"))["updated_at"]!;

        await Fake.AnnotateAsync(tasks[1], 1, Positive);
        await Fake.PredictAsync(tasks[0], Positive, "v");

        Assert.Equal([tasks[1], tasks[0]], await IdsAsync(project, Filter("updated_at", "greater", "Datetime", since), "tasks:updated_at"));
        Assert.Equal([tasks[0], tasks[1]], await IdsAsync(project, Filter("updated_at", "greater", "Datetime", since), "-tasks:updated_at"));
    }

    [Fact]
    public async Task Tasks_are_found_by_a_field_of_their_data()
    {
        var (project, _) = await ProjectAsync(2);
        var imported = await Fake.ImportAsync(project, new JsonObject { ["text"] = "review", ["hub_key"] = "r-18" });

        Assert.Equal(imported.TaskIds, await IdsAsync(project, Filter("data.hub_key", "equal", "String", "r-18")));
    }

    [Fact]
    public async Task Tasks_are_found_by_how_many_annotations_they_have()
    {
        var (project, tasks) = await ProjectAsync(2);
        await Fake.AnnotateAsync(tasks[1], 1, Positive);

        Assert.Equal([tasks[1]], await IdsAsync(project, Filter("total_annotations", "greater", "Number", 0)));
    }

    [Fact]
    public async Task A_filter_the_fake_does_not_know_is_refused_and_not_passed_over()
    {
        var (project, _) = await ProjectAsync(1);
        var query = new JsonObject { ["filters"] = Filter("agreement", "greater", "Number", 0) }.ToJsonString();

        var (status, json) = await SendAsync("GET", $"/api/tasks?project={project}&query={Uri.EscapeDataString(query)}");

        Assert.Equal(400, status);
        Assert.Contains("'agreement'", (string)json!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Include_leaves_the_named_fields_alone()
    {
        var (project, _) = await ProjectAsync(1);

        var list = await GetAsync($"/api/tasks?project={project}&include=id,meta,is_labeled");

        Assert.Equal(["id", "is_labeled", "meta"], list["tasks"]![0]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Projects_come_thirty_a_page_and_never_more_than_a_hundred()
    {
        foreach (var number in Enumerable.Range(0, 101))
        {
            await Fake.CreateProjectAsync($"Project {number}", "<View></View>");
        }

        var first = await GetAsync("/api/projects/");
        Assert.Equal((101, 30), ((int)first["count"]!, first["results"]!.AsArray().Count));
        Assert.Equal($"{Fake.Address}api/projects/?page=2", (string)first["next"]!);
        Assert.Equal(100, (await GetAsync("/api/projects/?page_size=1000"))["results"]!.AsArray().Count);
        Assert.Equal(404, (await SendAsync("GET", "/api/projects/?page=5")).Status);
    }

    private static JsonObject Filter(string column, string operation, string type, JsonNode value) => new()
    {
        ["conjunction"] = "and",
        ["items"] = new JsonArray(new JsonObject
        {
            ["filter"] = $"filter:tasks:{column}",
            ["operator"] = operation,
            ["type"] = type,
            ["value"] = value,
        }),
    };

    private async Task<int> CountAsync(string path) => (await GetAsync(path))["tasks"]!.AsArray().Count;

    private async Task<IEnumerable<int>> IdsAsync(int project, JsonObject filters, string ordering = "tasks:id")
    {
        var query = new JsonObject { ["filters"] = filters, ["ordering"] = new JsonArray(ordering) }.ToJsonString();
        var list = await GetAsync($"/api/tasks?project={project}&query={Uri.EscapeDataString(query)}");
        return [.. list["tasks"]!.AsArray().Select(task => (int)task!["id"]!)];
    }
}
