using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class AnnotationTests : StudioTest
{
    [Fact]
    public async Task A_second_annotation_with_the_same_unique_id_is_a_conflict()
    {
        var (_, tasks) = await ProjectAsync(2);
        var key = Guid.NewGuid();
        await Fake.AnnotateAsync(tasks[0], 1, Positive, uniqueId: key);

        var (status, json) = await SendAsync("POST", $"/api/tasks/{tasks[1]}/annotations/", new JsonObject
        {
            ["result"] = Positive,
            ["unique_id"] = key.ToString(),
        });

        Assert.Equal(409, status);
        Assert.Equal("Annotation with this unique id already exists", (string)json!["detail"]!);
        Assert.Single(Fake.Annotations);
    }

    [Fact]
    public async Task Anyone_may_claim_that_someone_else_did_the_work()
    {
        var other = await Fake.AddUserAsync("ann2@example.com", "Ann", "Two");
        var (_, tasks) = await ProjectAsync(1);

        var (_, json) = await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject
        {
            ["result"] = Positive,
            ["completed_by"] = other.Id,
        });

        Assert.Equal("Ann Two ann2@example.com, 2", (string)json!["created_username"]!);
        Assert.Equal((other.Id, 1), ((int)json["completed_by"]!, (int)json["updated_by"]!));
    }

    [Fact]
    public async Task A_patch_honours_some_fields_and_passes_over_others()
    {
        var (_, tasks) = await ProjectAsync(2);
        var before = await Fake.AnnotateAsync(tasks[0], 1, Positive);

        await Fake.UpdateAnnotationAsync(before.Id, 1, new JsonObject
        {
            ["lead_time"] = 9,
            ["last_action"] = "accepted",
            ["task"] = tasks[1],
            ["created_at"] = "2020-01-01T00:00:00Z",
            ["updated_by"] = 99,
            ["unique_id"] = Guid.NewGuid().ToString(),
        });

        var after = Assert.Single(Fake.Annotations);
        Assert.Equal((9.0, "accepted", tasks[1]), (after.LeadTime, after.LastAction, after.Task));
        Assert.Equal((before.CreatedAt, before.UniqueId, 1), (after.CreatedAt, after.UniqueId, after.UpdatedBy));
        Assert.Equal([0, 1], Fake.Tasks.Select(task => task.TotalAnnotations));
    }

    [Fact]
    public async Task The_tasks_own_list_leaves_skips_out()
    {
        var (_, tasks) = await ProjectAsync(1);
        await Fake.SkipAsync(tasks[0], 1);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var list = await GetAsync($"/api/tasks/{tasks[0]}/annotations/");

        Assert.Equal([annotation.Id], list.AsArray().Select(item => (int)item!["id"]!));
    }

    [Fact]
    public async Task A_task_that_may_not_be_skipped_refuses_a_skip()
    {
        var (project, _) = await ProjectAsync(0);
        var (_, task) = await SendAsync("POST", "/api/tasks/", new JsonObject
        {
            ["project"] = project,
            ["data"] = new JsonObject { ["text"] = "t" },
            ["allow_skip"] = false,
        });

        var (status, json) = await SendAsync("POST", $"/api/tasks/{task!["id"]}/annotations/?was_cancelled=true", new JsonObject());

        Assert.Equal(400, status);
        Assert.Equal("This task cannot be skipped.", (string)json!["detail"]!);
        Assert.Empty(Fake.Annotations);
    }

    [Fact]
    public async Task One_ground_truth_unseats_the_other_without_a_word()
    {
        var (_, tasks) = await ProjectAsync(1);
        var first = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        var second = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.UpdateAnnotationAsync(first.Id, 1, new JsonObject { ["ground_truth"] = true });
        var stamp = Fake.Annotations[0].UpdatedAt;

        await Fake.UpdateAnnotationAsync(second.Id, 1, new JsonObject { ["ground_truth"] = true });

        Assert.Equal([false, true], Fake.Annotations.Select(annotation => annotation.GroundTruth));
        Assert.Equal(stamp, Fake.Annotations[0].UpdatedAt);
    }

    [Fact]
    public async Task A_converted_annotation_is_a_draft_and_nothing_else()
    {
        var (_, tasks) = await ProjectAsync(1);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var (status, draft) = await SendAsync("POST", $"/api/annotations/{annotation.Id}/convert-to-draft", new JsonObject());

        Assert.Equal(201, status);
        Assert.Equal(tasks[0], (int)draft!["task"]!);
        Assert.Equal(404, (await SendAsync("GET", $"/api/annotations/{annotation.Id}/")).Status);
        Assert.False(Fake.Tasks[0].IsLabeled);
    }

    [Fact]
    public async Task A_result_that_is_no_list_is_refused()
    {
        var (_, tasks) = await ProjectAsync(1);

        var (status, _) = await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject { ["result"] = new JsonObject() });

        Assert.Equal(400, status);
        Assert.Empty(Fake.Annotations);
    }

    [Fact]
    public async Task The_annotations_of_one_person_can_be_deleted_in_bulk()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (project, tasks) = await ProjectAsync(1, overlap: 2);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AnnotateAsync(tasks[0], other.Id, Positive);

        var (_, json) = await SendAsync("POST", $"/api/dm/actions?id=delete_tasks_annotations&project={project}", new JsonObject
        {
            ["annotator"] = other.Id,
            ["selectedItems"] = new JsonObject { ["all"] = true },
        });

        Assert.Equal(1, (int)json!["processed_items"]!);
        Assert.Equal(1, Assert.Single(Fake.Annotations).CompletedBy);
        Assert.False(Fake.Tasks[0].IsLabeled);
    }
}
