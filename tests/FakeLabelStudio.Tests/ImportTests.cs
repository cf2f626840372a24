using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class ImportTests : StudioTest
{
    [Fact]
    public async Task One_bad_item_refuses_the_whole_batch()
    {
        var (project, _) = await ProjectAsync(0);

        var (status, json) = await SendAsync("POST", $"/api/projects/{project}/import", new JsonArray(
            new JsonObject { ["text"] = "ok" }, new JsonObject { ["nope"] = 1 }, new JsonObject { ["text"] = "ok2" }));

        Assert.Equal(400, status);
        Assert.Equal(
            "[{},\"Error at item 1: \\\"text\\\" key is expected in task data [assume: item as is = task root with values]  :: {'nope': 1}\",{}]",
            json!["validation_errors"]!["non_field_errors"]!.ToJsonString(Unescaped));
        Assert.Empty(Fake.Tasks);
    }

    [Fact]
    public async Task An_imported_annotation_is_ground_truth_unless_it_says_otherwise()
    {
        var (project, _) = await ProjectAsync(0);

        await Fake.ImportAsync(project, Annotated(new JsonObject { ["result"] = Positive }, new JsonObject { ["result"] = Positive, ["ground_truth"] = false }));

        Assert.Equal([true, false], Fake.Annotations.Select(annotation => annotation.GroundTruth));
    }

    [Fact]
    public async Task Imported_annotations_count_for_is_labeled_by_person()
    {
        var other = await Fake.AddUserAsync("ann2@example.com");
        var (project, _) = await ProjectAsync(0, overlap: 2);

        await Fake.ImportAsync(
            project,
            Annotated(new JsonObject { ["result"] = Positive }, new JsonObject { ["result"] = Positive }),
            Annotated(new JsonObject { ["result"] = Positive }, By(new JsonObject { ["email"] = other.Email })));

        Assert.Equal([false, true], Fake.Tasks.Select(task => task.IsLabeled));
    }

    [Fact]
    public async Task An_unknown_annotator_refuses_the_import()
    {
        var (project, _) = await ProjectAsync(0);

        var (status, _) = await SendAsync(
            "POST", $"/api/projects/{project}/import", new JsonArray(Annotated(By(new JsonObject { ["email"] = "nobody@example.com" }))));

        Assert.Equal(400, status);
        Assert.Empty(Fake.Tasks);
    }

    [Fact]
    public async Task Import_takes_the_projects_overlap_and_a_single_task_its_own()
    {
        var (project, _) = await ProjectAsync(1, overlap: 3);
        await SendAsync("POST", "/api/tasks/", new JsonObject { ["project"] = project, ["data"] = new JsonObject { ["text"] = "t" } });

        Assert.Equal([3, 1], Fake.Tasks.Select(task => task.Overlap));
    }

    [Fact]
    public async Task Ids_of_tasks_that_are_gone_are_given_again()
    {
        var (project, tasks) = await ProjectAsync(3);
        await Fake.DeleteTaskAsync(tasks[2]);
        await Fake.DeleteTaskAsync(tasks[1]);

        var imported = await Fake.ImportAsync(project, new JsonObject { ["text"] = "new" });

        Assert.Equal([tasks[1]], imported.TaskIds);
        Assert.Equal("new", Fake.Tasks[^1].Data.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Ids_of_annotations_that_are_gone_are_given_again_by_an_import_and_by_nothing_else()
    {
        var (project, tasks) = await ProjectAsync(1);
        var first = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.DeleteAnnotationAsync(first.Id);

        var second = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.DeleteAnnotationAsync(second.Id);
        await Fake.ImportAsync(project, Annotated(new JsonObject { ["result"] = Positive }));

        Assert.Equal(first.Id + 1, second.Id);
        var reborn = Assert.Single(Fake.Annotations);
        Assert.Equal(first.Id, reborn.Id);
        Assert.NotEqual(first.CreatedAt, reborn.CreatedAt);
    }

    [Fact]
    public async Task An_import_into_a_project_that_is_not_there_is_a_404_page()
    {
        using var answer = await RespondAsync("POST", "/api/projects/99/import", new JsonArray(new JsonObject { ["text"] = "t" }));

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_prediction_for_an_unknown_question_is_taken_with_a_task_and_dropped_alone()
    {
        var (project, tasks) = await ProjectAsync(1);
        var unknown = Results.Choice("nope", "text", "x");

        var (_, alone) = await SendAsync("POST", $"/api/projects/{project}/import/predictions", new JsonArray(
            new JsonObject { ["task"] = tasks[0], ["result"] = unknown.DeepClone() }));
        var with = await Fake.ImportAsync(project, new JsonObject
        {
            ["data"] = new JsonObject { ["text"] = "q" },
            ["predictions"] = new JsonArray(new JsonObject { ["result"] = unknown.DeepClone() }),
        });

        Assert.Equal(0, (int)alone!["created"]!);
        Assert.Equal(1, with.Predictions);
    }

    [Fact]
    public async Task Predictions_for_a_task_elsewhere_are_refused_together()
    {
        var (project, tasks) = await ProjectAsync(1);

        var (status, _) = await SendAsync("POST", $"/api/projects/{project}/import/predictions", new JsonArray(
            new JsonObject { ["task"] = tasks[0], ["result"] = Positive }, new JsonObject { ["task"] = 999, ["result"] = Positive }));

        Assert.Equal(400, status);
        Assert.Empty(Fake.Predictions);
    }

    [Fact]
    public async Task The_ledger_counts_tasks_by_key_and_predictions_by_version_whatever_is_deleted()
    {
        var (project, _) = await ProjectAsync(0);
        var imported = await Fake.ImportAsync(project, new JsonObject { ["text"] = "a", ["hub_key"] = "r-1" });
        await Fake.DeleteTaskAsync(imported.TaskIds[0]);
        imported = await Fake.ImportAsync(project, new JsonObject { ["text"] = "a", ["hub_key"] = "r-1" });
        var prediction = await Fake.PredictAsync(imported.TaskIds[0], Positive, "v");
        await Fake.DeletePredictionAsync(prediction.Id);
        await Fake.PredictAsync(imported.TaskIds[0], Positive, "v");

        Assert.Equal(2, Fake.Ledger.TasksCreated("r-1"));
        Assert.Equal(2, Fake.Ledger.PredictionsCreated(imported.TaskIds[0], "v"));
        Assert.Equal(0, Fake.Ledger.TasksCreated("r-2"));
    }

    private static System.Text.Json.JsonSerializerOptions Unescaped { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject By(JsonNode person) => new() { ["result"] = Positive, ["completed_by"] = person };

    private static JsonObject Annotated(params JsonObject[] annotations) => new()
    {
        ["data"] = new JsonObject { ["text"] = "q" },
        ["annotations"] = new JsonArray([.. annotations]),
    };
}
