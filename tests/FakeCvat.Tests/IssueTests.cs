using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.Tests;

/// <summary>What is said about work in the fake, and who may see what.</summary>
public sealed class IssueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_leaves_the_job_alone_and_its_text_comes_as_a_comment()
    {
        await using var scene = await Scene.StartAsync(new(), Stop, "create:issue", "create:comment", "update:job");
        using var client = new Client(scene.Cvat);
        var before = scene.Job.Updated;

        var (status, _) = await client.AskAsync("POST", "api/issues", new JsonObject { ["job"] = scene.Job.Id, ["frame"] = 2, ["position"] = new JsonArray(1, 2), ["message"] = "Look here" });
        await scene.Cvat.SettledAsync();

        Assert.Equal((201, before), (status, scene.Job.Updated));
        Assert.Equal(["create:issue", "create:comment"], scene.Receiver.Events);
        Assert.DoesNotContain("Look here", scene.Receiver.Seen[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_guide_to_a_project_and_writing_it_saves_the_project()
    {
        await using var scene = await Scene.StartAsync(new(), Stop, "update:project");
        using var client = new Client(scene.Cvat);
        var wish = new JsonObject { ["project_id"] = scene.Project.Id, ["markdown"] = "# Rules" };

        Assert.Equal(201, (await client.AskAsync("POST", "api/guides", wish)).Status);
        Assert.Equal(400, (await client.AskAsync("POST", "api/guides", wish.DeepClone())).Status);
        await scene.Cvat.SettledAsync();
        Assert.Equal(["update:project"], scene.Receiver.Events);
    }

    [Fact]
    public async Task Only_the_staff_reads_which_frames_are_honeypots_and_an_unknown_organization_is_no_place()
    {
        await using var scene = await Scene.StartAsync(new(), Stop);
        var pool = await scene.Cvat.CreateTaskAsync(scene.Project, "pool", 6, honeypots: [4]);
        using var staff = new Client(scene.Cvat);
        using var ines = new Client(scene.Cvat, scene.Ines.Token);

        Assert.Equal(4, (await staff.AskAsync("GET", $"api/tasks/{pool.Id}/validation_layout")).Answer.GetProperty("honeypot_frames")[0].GetInt32());
        Assert.Equal(403, (await ines.AskAsync("GET", $"api/tasks/{pool.Id}/validation_layout")).Status);
        Assert.Equal(404, (await staff.AskAsync("GET", "api/jobs?org=nowhere")).Status);
    }
}
