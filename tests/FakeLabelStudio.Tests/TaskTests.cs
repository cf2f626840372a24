using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class TaskTests : StudioTest
{
    [Fact]
    public async Task Two_annotations_of_one_person_do_not_fill_an_overlap_of_two()
    {
        var other = await Fake.AddUserAsync("ann2@example.com", "Ann", "Two");
        var (_, tasks) = await ProjectAsync(1, overlap: 2);

        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        Assert.False(Fake.Tasks[0].IsLabeled);
        await Fake.SkipAsync(tasks[0], other.Id);
        Assert.False(Fake.Tasks[0].IsLabeled);
        await Fake.AnnotateAsync(tasks[0], other.Id, Positive);
        Assert.True(Fake.Tasks[0].IsLabeled);
    }

    [Fact]
    public async Task A_patch_of_the_overlap_leaves_is_labeled_as_it_was()
    {
        var (_, tasks) = await ProjectAsync(1);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.True((await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["overlap"] = 3 })).IsLabeled);
        await Fake.UpdateAnnotationAsync(annotation.Id, 1, Positive);
        Assert.False(Fake.Tasks[0].IsLabeled);
        Assert.False((await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["overlap"] = 1 })).IsLabeled);
    }

    [Fact]
    public async Task Another_label_can_be_asked_for_and_the_next_annotation_settles_it()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (_, tasks) = await ProjectAsync(1);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var asked = await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["overlap"] = 2, ["is_labeled"] = false });
        await Fake.AnnotateAsync(tasks[0], other.Id, Positive);

        Assert.False(asked.IsLabeled);
        Assert.True(Fake.Tasks[0].IsLabeled);
    }

    [Fact]
    public async Task A_deleted_annotation_opens_the_task_again()
    {
        var (_, tasks) = await ProjectAsync(1);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);

        await Fake.DeleteAnnotationAsync(annotation.Id);

        Assert.False(Fake.Tasks[0].IsLabeled);
        Assert.Equal(0, Fake.Tasks[0].TotalAnnotations);
    }

    [Fact]
    public async Task A_change_of_the_projects_maximum_resets_the_overlap_and_counts_anew()
    {
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["overlap"] = 5 });

        await Fake.UpdateProjectAsync(project, new JsonObject { ["maximum_annotations"] = 2 });

        Assert.Equal(2, Fake.Tasks[0].Overlap);
        Assert.False(Fake.Tasks[0].IsLabeled);
    }

    [Fact]
    public async Task A_patch_honours_some_fields_and_passes_over_others()
    {
        var (_, tasks) = await ProjectAsync(1);

        var (status, json) = await SendAsync("PATCH", $"/api/tasks/{tasks[0]}/", new JsonObject
        {
            ["data"] = new JsonObject { ["foo"] = 1 },
            ["meta"] = new JsonObject { ["a"] = 1 },
            ["overlap"] = 0,
            ["inner_id"] = 777,
            ["comment_count"] = 3,
            ["id"] = 12345,
            ["created_at"] = "2020-01-01T00:00:00Z",
            ["allow_skip"] = false,
            ["nonsense"] = 1,
        });

        Assert.Equal(200, status);
        var task = Assert.Single(Fake.Tasks);
        Assert.Equal(tasks[0], task.Id);
        Assert.Equal("""{"foo":1}""", json!["data"]!.ToJsonString());
        Assert.Equal((0, 777, 3), (task.Overlap, task.InnerId, task.CommentCount));
        Assert.True(task.AllowSkip);
        Assert.Equal(2026, task.CreatedAt.Year);
    }

    [Fact]
    public async Task Meta_and_data_are_replaced_whole()
    {
        var (_, tasks) = await ProjectAsync(1);
        await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["meta"] = new JsonObject { ["a"] = 1 } });

        var task = await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["meta"] = new JsonObject { ["b"] = 2 } });

        Assert.Equal("""{"b":2}""", task.Meta.GetRawText());
    }

    [Fact]
    public async Task Annotations_and_predictions_touch_their_task()
    {
        var (_, tasks) = await ProjectAsync(1);
        var stamps = new List<DateTimeOffset> { Fake.Tasks[0].UpdatedAt };

        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        stamps.Add(Fake.Tasks[0].UpdatedAt);
        await Fake.PredictAsync(tasks[0], Positive, "v");
        stamps.Add(Fake.Tasks[0].UpdatedAt);
        await Fake.DeleteAnnotationAsync(annotation.Id);
        stamps.Add(Fake.Tasks[0].UpdatedAt);

        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public async Task No_two_saves_share_a_timestamp_though_the_clock_stands_still()
    {
        var (_, tasks) = await ProjectAsync(3);
        foreach (var task in tasks)
        {
            await Fake.AnnotateAsync(task, 1, Positive);
        }

        var stamps = Fake.Tasks.SelectMany(task => new[] { task.CreatedAt, task.UpdatedAt })
            .Concat(Fake.Annotations.SelectMany(annotation => new[] { annotation.CreatedAt, annotation.UpdatedAt }))
            .ToList();

        Assert.Equal(stamps.Count, stamps.Distinct().Count());
        Assert.Matches(@"^2026-03-02T09:15:00\.\d{6}Z$", (string)(await GetAsync($"/api/tasks/{tasks[0]}"))["updated_at"]!);
    }

    [Fact]
    public async Task The_date_header_is_that_of_the_servers_own_clock()
    {
        Clock.Advance(TimeSpan.FromDays(3));

        using var answer = await RespondAsync("GET", "/health");

        Assert.Equal(DateTimeOffset.Parse("2026-03-05T09:15:00Z", CultureInfo.InvariantCulture), answer.Headers.Date);
    }

    [Fact]
    public async Task Who_completed_an_annotation_is_an_object_in_one_task_and_an_id_in_lists()
    {
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var one = await GetAsync($"/api/tasks/{tasks[0]}/");
        var listed = await GetAsync($"/api/tasks?project={project}&fields=all");

        Assert.Equal("admin@example.com", (string)one["annotations"]![0]!["completed_by"]!["email"]!);
        Assert.Equal(1, (int)listed["tasks"]![0]!["annotations"]![0]!["completed_by"]!);
    }
}
