using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.Tests;

/// <summary>How the fake keeps what is drawn, and what it refuses.</summary>
public sealed class AnnotationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ids_stay_over_an_update_and_are_new_after_a_replacement()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        using var client = new Client(scene.Cvat, scene.Ines.Token);
        var path = $"api/jobs/{scene.Job.Id}/annotations";
        await client.AskAsync("PATCH", $"{path}?action=create", Draw.Shapes(scene.Box(3)));
        var held = (await client.AskAsync("GET", path)).Answer.GetProperty("shapes")[0];
        var id = held.GetProperty("id").GetInt32();
        var moved = JsonNode.Parse(held.GetRawText())!.AsObject();
        moved["points"]![0] = 12.5;

        var updated = await client.AskAsync("PATCH", $"{path}?action=update", Draw.Again("shapes", moved));
        moved.Remove("id");
        var replaced = await client.AskAsync("PUT", path, Draw.Again("shapes", moved));

        Assert.Equal(id, updated.Answer.GetProperty("shapes")[0].GetProperty("id").GetInt32());
        Assert.NotEqual(id, replaced.Answer.GetProperty("shapes")[0].GetProperty("id").GetInt32());
        Assert.Equal((1.0, "manual"), (held.GetProperty("score").GetDouble(), held.GetProperty("source").GetString()));
    }

    [Theory]
    [InlineData("rectangle", 3)]
    [InlineData("polygon", 4)]
    [InlineData("mask", 4)]
    [InlineData("skeleton", 2)]
    [InlineData("heart", 4)]
    public async Task Shapes_that_do_not_hold_together_are_refused(string type, int points)
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        using var client = new Client(scene.Cvat);

        var shape = Draw.Shape(scene.Project, "crane", 0, type, [.. Enumerable.Repeat(1.0, points)]);
        Assert.Equal(400, (await client.AskAsync("PATCH", $"api/jobs/{scene.Job.Id}/annotations?action=create", Draw.Shapes(shape))).Status);
    }

    [Fact]
    public async Task Another_stage_begins_anew_unless_the_same_request_says_otherwise()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        await scene.Cvat.FinishAsync(scene.Ines, scene.Job);
        await scene.Cvat.SetJobAsync(scene.Cvat.Admin, scene.Job, new() { ["stage"] = "validation" });
        Assert.Equal(("validation", "new"), (scene.Job.Stage, scene.Job.State));

        await scene.Cvat.SetJobAsync(scene.Cvat.Admin, scene.Job, new() { ["stage"] = "annotation", ["state"] = "rejected" });
        Assert.Equal(("annotation", "rejected"), (scene.Job.Stage, scene.Job.State));
    }

    [Fact]
    public async Task Who_is_not_on_the_staff_changes_the_state_and_the_work_of_their_own_jobs_and_nothing_else()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        var rui = scene.Cvat.AddUser("rui");
        using var ines = new Client(scene.Cvat, scene.Ines.Token);
        using var other = new Client(scene.Cvat, rui.Token);
        var job = $"api/jobs/{scene.Job.Id}";

        Assert.Equal(200, (await ines.AskAsync("PATCH", job, new JsonObject { ["state"] = "in progress" })).Status);
        Assert.Equal(403, (await ines.AskAsync("PATCH", job, new JsonObject { ["stage"] = "acceptance" })).Status);
        Assert.Equal(403, (await other.AskAsync("GET", $"{job}/annotations")).Status);
        Assert.Equal(403, (await ines.AskAsync("GET", "api/webhooks")).Status);
        using var stranger = new Client(scene.Cvat, "nobody");
        Assert.Equal(401, (await stranger.AskAsync("GET", job)).Status);
    }

    [Fact]
    public async Task Segments_overlap_replicas_stand_beside_their_parent_and_a_merge_overwrites_it()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        var overlapping = await scene.Cvat.CreateTaskAsync(scene.Project, "overlap", 10, segment: 6, overlap: 2);
        var agreed = await scene.Cvat.CreateTaskAsync(scene.Project, "agreed", 4, replicas: 2);
        Assert.Equal([(0, 5), (4, 9)], scene.Cvat.Jobs.Where(job => job.Task == overlapping).Select(job => (job.Start, job.Stop)));
        var (parent, replica) = (scene.Cvat.Jobs.Single(job => job.Task == agreed && job.Parent is null), scene.Cvat.Jobs.First(job => job.Task == agreed && job.Parent is not null));
        await scene.Cvat.SaveAsync(scene.Cvat.Admin, replica, Draw.Shapes(scene.Box(1)));
        await scene.Cvat.FinishAsync(scene.Cvat.Admin, replica);

        await scene.Cvat.MergeAsync(parent);

        Assert.Equal(("completed", "consensus"), (parent.State, scene.Cvat.AnnotationsOf(parent)["shapes"]![0]!["source"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Lists_are_paged_filtered_and_sorted()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        await scene.Cvat.CreateTaskAsync(scene.Project, "many", 30, segment: 2);
        using var client = new Client(scene.Cvat);
        var newest = scene.Cvat.Jobs.Max(job => job.Updated).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

        var page = (await client.AskAsync("GET", "api/jobs?sort=-id")).Answer;
        var filtered = (await client.AskAsync("GET", $"api/jobs?page_size=all&filter={Uri.EscapeDataString($$"""{">=":[{"var":"updated_date"},"{{newest}}"]}""")}")).Answer;

        Assert.Equal((16, 10, 16), (page.GetProperty("count").GetInt32(), page.GetProperty("results").GetArrayLength(), page.GetProperty("results")[0].GetProperty("id").GetInt32()));
        Assert.Equal(JsonValueKind.String, page.GetProperty("next").ValueKind);
        Assert.Equal(1, filtered.GetProperty("count").GetInt32());
        Assert.Equal(404, (await client.AskAsync("GET", "api/jobs?page=9")).Status);
    }
}
