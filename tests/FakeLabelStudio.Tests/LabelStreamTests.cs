using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class LabelStreamTests : StudioTest
{
    [Fact]
    public async Task The_stream_hands_out_tasks_until_none_is_left()
    {
        var (project, tasks) = await ProjectAsync(2);

        Assert.Equal(tasks[0], await NextAsync(project));
        Assert.Equal(tasks[0], await NextAsync(project));
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        Assert.Equal(tasks[1], await NextAsync(project));
        await Fake.SkipAsync(tasks[1], 1);

        var (status, json) = await SendAsync("GET", $"/api/projects/{project}/next/");
        Assert.Equal(404, status);
        Assert.Equal("There are no tasks for admin@example.com", (string)json!["detail"]!);
    }

    [Fact]
    public async Task A_task_in_someones_hands_is_not_handed_out_beyond_its_overlap()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (project, tasks) = await ProjectAsync(2);

        Assert.Equal(tasks[0], await NextAsync(project));
        Assert.Equal(tasks[1], await NextAsync(project, other.Token));
        Clock.Advance(TimeSpan.FromDays(2));
        await Fake.AnnotateAsync(tasks[1], other.Id, Positive);
        Assert.Equal(tasks[0], await NextAsync(project, other.Token));
    }

    [Fact]
    public async Task A_labeled_task_comes_back_when_one_more_label_is_asked_for()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        Assert.Equal(404, (await SendAsync("GET", $"/api/projects/{project}/next", authorization: $"Token {other.Token}")).Status);

        await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["overlap"] = 2, ["is_labeled"] = false });

        Assert.Equal(tasks[0], await NextAsync(project, other.Token));
        Assert.Equal(404, (await SendAsync("GET", $"/api/projects/{project}/next")).Status);
    }

    [Fact]
    public async Task Where_several_are_wanted_the_begun_tasks_come_first()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (project, tasks) = await ProjectAsync(2, overlap: 2);
        await Fake.AnnotateAsync(tasks[1], 1, Positive);

        Assert.Equal(tasks[1], await NextAsync(project, other.Token));
    }

    private async Task<int> NextAsync(int project, string? token = null)
    {
        var (status, json) = await SendAsync("GET", $"/api/projects/{project}/next/", authorization: token is null ? null : $"Token {token}");
        Assert.Equal(200, status);
        return (int)json!["id"]!;
    }
}
