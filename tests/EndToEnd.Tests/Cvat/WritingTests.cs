using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Guidelines;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeCvat.State;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.Host.Reconcile;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>What LabelHub writes into CVAT: issues on frames, jobs given back, the guide; and how it takes them back.</summary>
public sealed class WritingTests(PostgresCluster cluster)
{
    private static readonly (string, string)[] Classes = [("rectangle", "crane"), ("tag", "day"), ("tag", "night")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_error_comes_back_to_its_annotator_as_an_issue_on_its_frame_and_ends_when_it_is_mended(Engine engine)
    {
        await using var scene = await InReviewAsync(engine);
        await ApproveAsync(scene);

        var issue = Assert.Single(scene.Tool.Issues);
        Assert.Equal((2, scene.Job.Id, scene.Ines.Id), (issue.Frame, issue.Job.Id, issue.Assignee!.Id));
        Assert.Matches(@"(?s)^The box.*\[labelhub:lh-[^;]+;stage=validation;state=new;assignee=[0-9]+\]$", Assert.Single(issue.Comments).Message);
        Assert.Equal(("annotation", "rejected", "ines"), (scene.Job.Stage, scene.Job.State, scene.Job.Assignee!.Username));
        Assert.Single(scene.Tool.Requests, request => request.Method == "PATCH" && request.Path == $"/api/jobs/{scene.Job.Id}");

        var held = scene.Shapes(scene.Job).Single(shape => shape["frame"]!.GetValue<int>() == 2);
        (held["points"]![0], held["points"]![2]) = (10, 70);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, updated: Draw.Again("shapes", held));
        await scene.Hub.PollAsync(Stop);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["fulfilled"] == 1, "the return to be fulfilled", Stop);

        Assert.Empty(scene.Tool.Issues);
        Assert.Equal(("annotation", "rejected", "ines"), (scene.Job.Stage, scene.Job.State, scene.Job.Assignee!.Username));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_issue_whose_making_was_never_answered_is_found_again_and_not_made_twice(Engine engine)
    {
        await using var scene = await InReviewAsync(engine);
        var lost = scene.Tool.Faults.Add("POST", "/api/issues", Fault.AppliedThenReset, times: 1);
        await ApproveAsync(scene);

        Assert.Equal(1, lost.Hits);
        Assert.Single(scene.Tool.Issues);
        Assert.Single(scene.Tool.Requests, request => request is { Method: "POST", Path: "/api/issues" });
    }

    [Fact]
    public async Task Nothing_is_said_about_frames_on_which_people_are_measured()
    {
        await using var scene = await InReviewAsync(Engine.Sqlite, honeypots: [2]);
        await DecideAsync(scene);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["failed"] == 1, "the return to be refused", Stop);

        Assert.Empty(scene.Tool.Issues);
        Assert.Equal("validation", Work(scene).Stage);
        var effect = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/effects?state=failed", null, Stop)).GetProperty("items")[0];
        Assert.Contains("would show which frames these are", effect.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_leaves_with_everything_taken_back_gives_the_job_back_to_its_reviewer(Engine engine)
    {
        await using var scene = await InReviewAsync(engine);
        await ApproveAsync(scene);
        var guide = new GuidelineApi(scene.Hub.Api, (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id);
        await guide.ShowAsync(true, Stop);
        await guide.PublishAsync(["Look twice."], Classes, Stop);
        await guide.UntilAsync(EffectState.Sent, Stop);
        Assert.Single(scene.Tool.Guides);

        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{scene.Connection}/disconnect", new { restore = true }, Stop);
        await scene.Hub.Api.UntilAsync(_ => Task.FromResult(scene.Tool.Hooks.Count == 0), "the tool to be left", Stop);

        Assert.Equal(("validation", "new", "marta"), (scene.Job.Stage, scene.Job.State, scene.Job.Assignee!.Username));
        Assert.Empty(scene.Tool.Issues);
        Assert.Empty(scene.Tool.Guides);
    }

    [Fact]
    public async Task A_tag_that_somebody_else_wrote_gives_no_job_to_anybody()
    {
        await using var scene = await InReviewAsync(Engine.Sqlite);
        await ApproveAsync(scene);
        var ours = Assert.Single(scene.Tool.Issues).Comments[0].Message;
        var forged = await scene.Tool.WriteIssueAsync(scene.Ines, scene.Job, 0, ours.Replace("stage=validation", "stage=acceptance", StringComparison.Ordinal));
        Assert.NotEqual(ours, forged.Comments[0].Message);

        await scene.Hub.Api.LeaveAsync(restore: true, Stop);

        Assert.Equal(("validation", "new", "marta"), (scene.Job.Stage, scene.Job.State, scene.Job.Assignee!.Username));
        Assert.Equal(forged.Id, Assert.Single(scene.Tool.Issues).Id);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_guide_that_a_person_wrote_rests_until_the_very_text_that_was_seen_is_replaced(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        await scene.Tool.WriteGuideAsync(scene.Project, "# Mine");
        var guide = new GuidelineApi(scene.Hub.Api, (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id);
        await guide.ShowAsync(true, Stop);
        await guide.PublishAsync(["Look twice."], Classes, Stop);
        var hash = await guide.UntilAsync(EffectState.Overridden, Stop, "# Mine");
        Assert.Equal("# Mine", Assert.Single(scene.Tool.Guides).Markdown);

        await guide.ActAsync("replace", new { hash }, Stop);
        await guide.UntilAsync(EffectState.Sent, Stop);
        Assert.Contains("Look twice.", scene.Tool.Guides[0].Markdown, StringComparison.Ordinal);
        Assert.Contains("/me>", scene.Tool.Guides[0].Markdown, StringComparison.Ordinal);

        await scene.Tool.WriteGuideAsync(scene.Project, "# Mine again");
        await scene.Hub.TriggerAsync("projects", Stop);
        await guide.UntilAsync(EffectState.Overridden, Stop, "# Mine again");
        Assert.Equal("# Mine again", scene.Tool.Guides[0].Markdown);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_tie_sends_the_handed_in_job_to_review_with_an_issue_that_tells_nobodys_answer(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        var project = (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id;
        await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new Dictionary<string, bool> { ["review"] = true }, Stop);
        var task = await scene.Tool.CreateTaskAsync(scene.Project, "agreed", 2, replicas: 2);
        CvatJob[] jobs = [.. scene.Tool.Jobs.Where(job => job.Task == task)];
        foreach (var (job, user, tag) in new[] { (jobs[1], scene.Ines, "day"), (jobs[2], scene.Rui, "night") })
        {
            await scene.Tool.SetJobAsync(scene.Tool.Admin, job, new JsonObject { ["assignee"] = user.Id });
            await scene.Tool.SaveAsync(user, job, created: Draw.Tags(Draw.Tag(scene.Project, tag, 1)));
            await scene.Tool.FinishAsync(user, job);
        }

        await scene.Tool.SetJobAsync(scene.Tool.Admin, jobs[0], new JsonObject { ["state"] = "completed" });
        await scene.Hub.PollAsync(Stop);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 1, "the review to be asked", Stop);

        var issue = Assert.Single(scene.Tool.Issues);
        Assert.Equal((jobs[0].Id, 1, "validation", "new"), (issue.Job.Id, issue.Frame, jobs[0].Stage, jobs[0].State));
        Assert.StartsWith("Please review this frame.\n\n[labelhub:", issue.Comments[0].Message, StringComparison.Ordinal);
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{scene.Connection}/disconnect", new { restore = true }, Stop);
        await scene.Hub.Api.UntilAsync(_ => Task.FromResult(scene.Tool.Hooks.Count == 0), "the tool to be left", Stop);
        Assert.Equal(("annotation", "completed", 0), (jobs[0].Stage, jobs[0].State, scene.Tool.Issues.Count));
    }

    /// <summary>Ines drew a box outside the image on frame 2 and handed the job in; Marta has it for review.</summary>
    private async Task<CvatScene> InReviewAsync(Engine engine, int[]? honeypots = null)
    {
        var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        var project = (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id;
        await scene.Hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new Dictionary<string, bool> { ["return"] = true }, Stop);
        await scene.Hub.Api.ManageAsync(project, Stop);
        var task = honeypots is null ? scene.Task : await scene.Tool.CreateTaskAsync(scene.Project, "pool", 4, honeypots: honeypots);
        var job = scene.Tool.Jobs.Single(known => known.Task == task);
        await scene.Tool.SaveAsync(scene.Ines.Id == job.Assignee?.Id ? scene.Ines : scene.Tool.Admin, job, created: Draw.Shapes(scene.Box(0), Draw.Box(scene.Project, "crane", 2, 600, 10, 700, 60)));
        await scene.Tool.FinishAsync(scene.Tool.Admin, job);
        await scene.Hub.Api.RestAsync(Stop);
        await scene.Tool.SetJobAsync(scene.Tool.Admin, job, new JsonObject { ["stage"] = "validation", ["assignee"] = scene.Marta.Id });
        await scene.Hub.PollAsync(Stop);
        return scene;
    }

    private static CvatJob Work(CvatScene scene) => scene.Tool.Jobs[^1];

    private static async Task ApproveAsync(CvatScene scene)
    {
        await DecideAsync(scene);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 1, "the return to be in the tool", Stop);
        await scene.Tool.SettledAsync();
    }

    private static async Task DecideAsync(CvatScene scene)
    {
        JsonElement proposal = default;
        await scene.Hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && Find(await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/effects?state=held", null, Stop), out proposal), "a proposal", Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/approve", new { content = proposal.GetProperty("content").GetString() }, Stop);
    }

    private static bool Find(JsonElement page, out JsonElement proposal)
    {
        proposal = page.GetProperty("items").EnumerateArray().FirstOrDefault(effect => effect.GetProperty("isProposal").GetBoolean());
        return proposal.ValueKind == JsonValueKind.Object;
    }
}
