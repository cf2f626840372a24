using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Replay;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class WebhookDeliveryTests : StudioTest
{
    [Fact]
    public async Task A_delivery_arrives_before_the_call_returns_and_tells_of_the_state_after_it()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject { ["result"] = Positive });

        var hook = Assert.Single(receiver.Drain());
        Assert.Equal("ANNOTATION_CREATED", hook.Action);
        Assert.True((bool)hook.Json["task"]!["is_labeled"]!);
        Assert.Equal(1, (int)hook.Json["task"]!["total_annotations"]!);
        Assert.Equal(1, (int)hook.Json["project"]!["finished_task_number"]!);
    }

    [Fact]
    public async Task Predictions_made_annotations_come_as_lists_under_singular_names()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(2);
        await Fake.PredictAsync(tasks[0], Positive, "v1");
        await Fake.PredictAsync(tasks[1], Positive, "v2");
        await Fake.AddWebhookAsync(project, receiver.Url);

        await SendAsync("POST", $"/api/dm/actions?id=predictions_to_annotations&project={project}", new JsonObject
        {
            ["model_version"] = "v1",
            ["selectedItems"] = new JsonObject { ["all"] = true, ["excluded"] = new JsonArray() },
        });

        var hook = Assert.Single(receiver.Drain());
        var recorded = JsonNode.Parse(File.ReadAllText(Path.Combine(RecordedExchange.Folder, "deliveries", "068-ANNOTATIONS_CREATED.json")))!;
        var body = JsonNode.Parse((string)recorded["body"]!)!;
        Assert.Equal("ANNOTATIONS_CREATED", hook.Action);
        Assert.Equal(Keys(body["annotation"]![0]!), Keys(hook.Json["annotation"]![0]!));
        Assert.Equal(Keys(body["task"]![0]!), Keys(hook.Json["task"]![0]!));
        Assert.Equal(Keys(body), Keys(hook.Json));
        Assert.Equal(0, (int)hook.Json["annotation"]![0]!["result_count"]!);
        Assert.Single(hook.Json["annotation"]!.AsArray());
    }

    [Fact]
    public async Task The_body_is_one_line_of_ascii()
    {
        await using var receiver = new HookReceiver();
        var (project, _) = await ProjectAsync(0);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.ImportAsync(project, new JsonObject { ["text"] = "Meh \u2603 \U0001F600\nnext" });

        var body = Assert.Single(receiver.Drain()).Body;
        Assert.Contains("""
            {"text": "Meh \u2603 \ud83d\ude00\nnext"}
            """.Trim(), body, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', body);
        Assert.All(body, unit => Assert.InRange(unit, ' ', '~'));
    }

    [Fact]
    public async Task Without_payload_the_body_is_the_action_alone()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        var hook = await Fake.AddWebhookAsync(project, receiver.Url);
        await SendAsync("PATCH", $"/api/webhooks/{hook.Id}/", new JsonObject { ["send_payload"] = false });

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Equal("""{"action": "ANNOTATION_CREATED"}""", Assert.Single(receiver.Drain()).Body);
    }

    [Fact]
    public async Task An_empty_patch_of_an_annotation_or_a_project_is_told_all_the_same()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.UpdateAnnotationAsync(annotation.Id, 1, new JsonObject());
        await Fake.UpdateProjectAsync(project, []);

        Assert.Equal(["ANNOTATION_UPDATED", "PROJECT_UPDATED"], receiver.Drain().Select(hook => hook.Action));
    }

    [Fact]
    public async Task Deletes_carry_ids_only()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(2);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.DeleteAnnotationAsync(annotation.Id);
        await Fake.DeleteTaskAsync(tasks[1]);

        var hooks = receiver.Drain();
        Assert.Equal(["action", "annotations", "project"], Keys(hooks[0].Json));
        Assert.Equal($$"""[{"id":{{annotation.Id}}}]""", hooks[0].Json["annotations"]!.ToJsonString());
        Assert.Equal(["action", "project", "tasks"], Keys(hooks[1].Json));
        Assert.Equal($$"""[{"id":{{tasks[1]}}}]""", hooks[1].Json["tasks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_task_that_goes_takes_its_annotations_along_unannounced()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.DeleteTaskAsync(tasks[0]);

        Assert.Equal("TASKS_DELETED", Assert.Single(receiver.Drain()).Action);
        Assert.Empty(Fake.Annotations);
    }

    [Fact]
    public async Task Silent_changes_bring_no_delivery()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(2);
        var annotation = await Fake.AnnotateAsync(tasks[0], 1, Positive);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.UpdateTaskAsync(tasks[0], new JsonObject { ["meta"] = new JsonObject { ["seen"] = 1 } });
        var prediction = await Fake.PredictAsync(tasks[0], Positive, "v");
        await SendAsync("PATCH", $"/api/predictions/{prediction.Id}/", new JsonObject { ["score"] = 0.5 });
        await SendAsync("POST", $"/api/projects/{project}/import/predictions", new JsonArray());
        await SendAsync("POST", $"/api/tasks/{tasks[0]}/drafts", new JsonObject { ["result"] = Positive });
        await Fake.ConvertToDraftAsync(annotation.Id);
        await Fake.DeleteAllTasksAsync(project);
        await Fake.DeleteProjectAsync(project);

        Assert.Empty(receiver.Drain());
        Assert.Empty(Fake.Tasks);
    }

    [Fact]
    public async Task Annotations_inside_an_import_show_in_the_counts_only()
    {
        await using var receiver = new HookReceiver();
        var (project, _) = await ProjectAsync(0);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.ImportAsync(project, new JsonObject
        {
            ["data"] = new JsonObject { ["text"] = "q" },
            ["annotations"] = new JsonArray(new JsonObject { ["result"] = Positive }),
        });

        var hook = Assert.Single(receiver.Drain());
        Assert.Equal("TASKS_CREATED", hook.Action);
        Assert.Equal(1, (int)hook.Json["tasks"]![0]!["total_annotations"]!);
    }

    [Fact]
    public async Task More_tasks_than_a_batch_holds_come_in_several_deliveries()
    {
        await using var fake = await FakeStudio.StartAsync(new FakeOptions { HookBatch = 2 }, Stop);
        await using var receiver = new HookReceiver();
        var project = await fake.CreateProjectAsync("Batches", Sentiment);
        await fake.AddWebhookAsync(project.Id, receiver.Url);

        await fake.ImportAsync(project.Id, [.. Enumerable.Range(0, 5).Select(_ => new JsonObject { ["text"] = "t" })]);

        Assert.Equal([2, 2, 1], receiver.Drain().Select(hook => hook.Json["tasks"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_skip_is_an_annotation_that_was_cancelled()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/?was_cancelled=1", new JsonObject { ["result"] = new JsonArray() });

        var hook = Assert.Single(receiver.Drain());
        Assert.Equal("ANNOTATION_CREATED", hook.Action);
        Assert.True((bool)hook.Json["annotation"]!["was_cancelled"]!);
        Assert.False((bool)hook.Json["task"]!["is_labeled"]!);
    }

    [Fact]
    public async Task A_receiver_may_call_back_and_write_before_it_answers()
    {
        var (project, tasks) = await ProjectAsync(1);
        await using var receiver = new HookReceiver(_ =>
        {
            var writing = Fake.PredictAsync(tasks[Fake.Annotations.Count - 1], Positive, "from the hook");
            Assert.True(writing.IsCompletedSuccessfully);
            return HookReceiver.Answer(200);
        });
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Single(Fake.Predictions);
    }

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal);
}
