using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class ViewTests : StudioTest
{
    [Fact]
    public async Task A_view_is_made_listed_with_its_project_and_deleted()
    {
        var (project, tasks) = await ProjectAsync(3);
        var (status, view) = await SendAsync("POST", "/api/dm/views/", View(project, tasks[0], tasks[2]));

        Assert.Equal(201, status);
        Assert.Equal("Mine", (string)Assert.Single((JsonArray)await GetAsync($"/api/dm/views/?project={project}"))!["data"]!["title"]!);
        Assert.Empty((JsonArray)await GetAsync($"/api/dm/views/?project={project + 1}"));
        Assert.Equal([tasks[0], tasks[2]], Fake.Shown(Assert.Single(Fake.Views)));

        Assert.Equal(204, (await SendAsync("DELETE", $"/api/dm/views/{view!["id"]}/")).Status);
        Assert.Empty(Fake.Views);
    }

    [Fact]
    public async Task A_change_puts_its_data_in_the_place_of_all_that_stood_and_must_have_some()
    {
        var (project, tasks) = await ProjectAsync(2);
        var (_, view) = await SendAsync("POST", "/api/dm/views/", View(project, tasks[0]));

        Assert.Equal(500, (await SendAsync("PATCH", $"/api/dm/views/{view!["id"]}/", new JsonObject { ["project"] = project })).Status);
        Assert.Equal(200, (await SendAsync("PATCH", $"/api/dm/views/{view["id"]}/", new JsonObject { ["data"] = new JsonObject { ["title"] = "Other" } })).Status);
        Assert.Equal("""{"title":"Other"}""", Assert.Single(Fake.Views).Data.GetRawText());
    }

    [Fact]
    public async Task A_view_without_a_filter_shows_every_task()
    {
        var (project, tasks) = await ProjectAsync(2);
        await SendAsync("POST", "/api/dm/views/", View(project));

        Assert.Equal(tasks, Fake.Shown(Assert.Single(Fake.Views)));
    }

    private static JsonObject View(int project, params int[] tasks) => new()
    {
        ["project"] = project,
        ["data"] = new JsonObject
        {
            ["title"] = "Mine",
            ["filters"] = new JsonObject
            {
                ["conjunction"] = "or",
                ["items"] = new JsonArray([.. tasks.Select(task => new JsonObject { ["filter"] = "filter:tasks:id", ["operator"] = "equal", ["type"] = "Number", ["value"] = task })]),
            },
        },
    };
}
