using System.Diagnostics;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Guidelines;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.EndToEnd.Tests.Writing;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Leaving;

/// <summary>Whoever leaves a tool takes back what they wrote, and nothing that is other people's.</summary>
public sealed class LeaveTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Restored_the_tool_is_as_it_was_before(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await InUseAsync(studio);
        var before = ToolState.Of(studio);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await WrittenAsync(crew, place);
        Assert.NotEqual(before, ToolState.Of(studio));

        await hub.Api.LeaveAsync(restore: true, Stop);

        Assert.Equal(before, ToolState.Of(studio));
        Assert.Equal(8, studio.Annotations.Count);
        Assert.Equal(410, await hub.Api.DeliverAsync(await HookAsync(hub), Connection.Secret, "{}", Stop));
        await hub.Api.RestAsync(Stop);
        var sent = studio.Ledger.Requests.Count;
        await hub.TriggerAsync("poll", Stop);
        await hub.Api.RestAsync(Stop);
        Assert.Equal(sent, studio.Ledger.Requests.Count);
    }

    [Fact]
    public async Task What_people_answered_or_changed_is_theirs_and_is_named()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await InUseAsync(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await WrittenAsync(crew, place);
        var review = studio.Tasks.First(task => task.Data.TryGetProperty("hub_key", out _));
        await studio.AnnotateAsync(review.Id, studio.Admin.Id, Results.Choice("decision", "hub_sheet", "A"));
        await studio.UpdateProjectAsync(crew.Project.Id, new JsonObject { ["expert_instruction"] = "<p>Ours now</p>" });
        await hub.Api.RestAsync(Stop);

        var left = await hub.Api.LeaveAsync(restore: true, Stop);

        Assert.Equal(["The review project 'Review: Moods' (2): 1 of its tasks hold people's decisions, or were put there by someone else."], left);
        Assert.Equal(review.Id, Assert.Single(studio.Tasks, task => task.Data.TryGetProperty("hub_key", out _)).Id);
        Assert.Equal("<p>Ours now</p>", studio.Projects.Single(project => project.Id == crew.Project.Id).ExpertInstruction);
        Assert.DoesNotContain(studio.Predictions, prediction => prediction.ModelVersion == "labelhub-consensus");
    }

    [Fact]
    public async Task Left_as_it_is_only_the_webhooks_go_and_connecting_again_begins_anew()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await InUseAsync(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await WrittenAsync(crew, place);
        var predictions = studio.Predictions.Count;

        await hub.Api.LeaveAsync(restore: false, Stop);

        Assert.Equal(predictions, studio.Predictions.Count);
        Assert.Equal("https://people.example.org/hook", Assert.Single(studio.Webhooks).Url);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await crew.ImportAsync("later");
        await crew.AnswerAsync(crew.Tasks[^1], "Good", "Good");
        await hub.Api.RestAsync(Stop);
        Assert.Single(await hub.Store.ConsensusAsync(crew.Tasks[^1], Stop));
        Assert.Equal(predictions, studio.Predictions.Count);
    }

    [Fact]
    public async Task A_tool_that_fails_on_the_way_is_restored_all_the_same()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await InUseAsync(studio);
        var before = ToolState.Of(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await WrittenAsync(crew, place);
        studio.Faults.Add("DELETE", "/api/predictions/", Fault.AppliedThenReset, times: 1);
        studio.Faults.Add("DELETE", "/api/webhooks/", Fault.AppliedThenReset, times: 1);

        await hub.Api.LeaveAsync(restore: true, Stop);

        Assert.Equal(before, ToolState.Of(studio));
    }

    [Fact]
    public async Task Second_labels_that_nobody_gave_are_asked_for_no_more()
    {
        await using var scene = await SecondLookScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var tasks = await scene.LabelledAsync(4);
        var before = Asked(scene);
        await scene.SwitchAsync(new { label = true });
        await scene.LookAsync(100);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 4, "all to be asked", Stop);
        await scene.Studio.AnnotateAsync(tasks[0], scene.Bob.Id, Crew.Mood("Good"));
        await scene.Studio.UpdateTaskAsync(tasks[1], new JsonObject { ["overlap"] = 5 });
        await scene.ReadBackAsync();

        Assert.Empty(await scene.Hub.Api.LeaveAsync(restore: true, Stop));

        Assert.Equal(before.Skip(2), Asked(scene).Skip(2));
        Assert.Equal((5, false), Asked(scene)[1]);
    }

    private static IReadOnlyList<(int Overlap, bool IsLabeled)> Asked(SecondLookScene scene) => [.. scene.Studio.Tasks.OrderBy(task => task.Id).Select(task => (task.Overlap, task.IsLabeled))];

    [Fact]
    public async Task The_command_shows_what_was_written_and_leaves_only_when_told_so()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await InUseAsync(studio);
        var before = ToolState.Of(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await WrittenAsync(crew, place);

        var (unknown, complaint) = await RunAsync(place, "disconnect", "Other", "--yes");
        Assert.Equal((2, "There is no connection named 'Other'. There are 'Studio'.\n"), (unknown, complaint));
        var (shown, told) = await RunAsync(place, "disconnect", "Studio", "--restore");
        Assert.Equal(0, shown);
        Assert.Contains("consensus: 4 stand in 'Studio', 0 were answered, 0 were changed by others and are theirs, 0 were taken back, 0 were refused.", told, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed. Add --yes to take it back and leave.", told, StringComparison.Ordinal);
        Assert.NotEqual(before, ToolState.Of(studio));

        var (left, said) = await RunAsync(place, "disconnect", "Studio", "--restore", "--yes");
        Assert.Equal(0, left);
        Assert.Contains("LabelHub has left 'Studio'. What is known of it stays here.", said, StringComparison.Ordinal);
        Assert.Equal(before, ToolState.Of(studio));
    }

    private static async Task<(int Code, string Said)> RunAsync(HubPlace place, params string[] command)
    {
        var start = HubProgram.Command(place, command);
        start.Environment["LABELHUB_ADMIN_KEY"] = RunningHub.Key;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await said + await complained);
    }

    /// <summary>A tool that people use: an instruction, a hook, a view and a model of their own.</summary>
    private static async Task<Crew> InUseAsync(FakeStudio studio)
    {
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("agreed", "tied", "odd", "agreed too");
        await studio.UpdateProjectAsync(crew.Project.Id, new JsonObject { ["expert_instruction"] = "<p>Theirs</p>" });
        await studio.AddWebhookAsync(crew.Project.Id, new Uri("https://people.example.org/hook"));
        await studio.PredictAsync(crew.Tasks[0], Crew.Mood("Good"), "their-model", 0.5);
        return crew;
    }

    /// <summary>A hub that has written all that it can: predictions, an open review, a guideline in the place of another's text, a returned task.</summary>
    private static async Task<RunningHub> WrittenAsync(Crew crew, HubPlace place)
    {
        var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(crew.Studio.Address, crew.Studio.Token), Stop);
        await hub.Api.RestAsync(Stop);
        var project = (await hub.Store.ProjectAsync(crew.Project.Id, Stop)).Id;
        await hub.Api.ManageAsync(project, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new Dictionary<string, bool> { ["consensus"] = true, ["review"] = true, ["guideline"] = true, ["return"] = true }, Stop);
        await GuideAsync(hub, project);
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[1], "Good", "Bad");
        await crew.AnswerAsync(crew.Tasks[2], "Good", "Splendid");
        await crew.AnswerAsync(crew.Tasks[3], "Bad", "Bad");
        await hub.Api.UntilAsync(async stats => stats.Work is { Due: 0 } && (await ProposalsAsync(hub, project)).Count > 0, "a return to be proposed", Stop);
        foreach (var proposal in await ProposalsAsync(hub, project))
        {
            await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/approve", new { content = proposal.GetProperty("content").GetString() }, Stop);
        }

        await hub.Api.UntilAsync(stats => stats.Work is { Due: 0, Waiting: 0 } && crew.Studio.Views.Count == 1 && crew.Studio.Predictions.Count == 5, "all to be in the tool", Stop);
        Assert.Contains(crew.Studio.Tasks, task => task.Data.TryGetProperty("hub_key", out _));
        return hub;
    }

    private static async Task GuideAsync(RunningHub hub, long project)
    {
        var guideline = new GuidelineApi(hub.Api, project);
        await guideline.PublishAsync(["Read it twice."], Stop);
        var theirs = await guideline.UntilAsync("overridden", Stop, "<p>Theirs</p>");
        await guideline.ActAsync("replace", new { hash = theirs }, Stop);
        await guideline.UntilAsync("sent", Stop);
    }

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> ProposalsAsync(RunningHub hub, long project) =>
        [.. (await hub.Api.AskAsync(HttpMethod.Get, $"api/v1/effects?state=held&project={project}", null, Stop)).GetProperty("items").EnumerateArray().Where(effect => effect.GetProperty("isProposal").GetBoolean())];

    private static async Task<string> HookAsync(RunningHub hub) => new Uri((await hub.Api.ConnectionAsync(Stop)).GetProperty("hookUrl").GetString()!).AbsolutePath.TrimStart('/');
}
