using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Guidelines;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Media;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.RealStudio;

/// <summary>The way through a Label Studio, real or fake, seen from its REST interface alone.</summary>
public sealed class StudioTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Labels_become_consensus_predictions_reviews_and_decisions()
    {
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 3);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        await scene.SwitchAsync("consensus", "review");

        await shift.AnswerAsync(shift.Tasks[0], Crew.Mood("Good"), Crew.Mood("Good"), Stop);
        await shift.AnswerAsync(shift.Tasks[1], Crew.Mood("Good"), Crew.Mood("Bad"), Stop);
        await rest.AnnotateAsync(shift.Tasks[2], shift.Ann, [], Stop, skipped: true);
        await hub.Api.UntilAsync(async stats => stats.Work is { Due: 0, Waiting: 0 } && (await scene.ConsensusAsync(shift.Tasks[1])).Count == 1, "both to be predicted", Stop);

        Assert.Equal("Good", await PredictedAsync(scene, shift.Tasks[0]));
        Assert.Empty(await scene.ConsensusAsync(shift.Tasks[2]));
        var review = Assert.Single(await ReviewsAsync(scene));
        var letter = review["data"]!["hub_answers"]!.AsObject().Single(answer => (string?)answer.Value!["mood"]![0] == "Bad").Key;
        await rest.AnnotateAsync((long)review["id"]!, await rest.AccountAsync(Stop), Results.Choice("decision", "hub_sheet", letter), Stop);
        await hub.Api.UntilAsync(async _ => await PredictedAsync(scene, shift.Tasks[1]) == "Bad", "the decision to be read back", Stop);
        await scene.LeaveAsync();
    }

    [Fact]
    public async Task Edits_deletes_and_labels_that_come_with_an_import_are_followed()
    {
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 3);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        var answers = await shift.AnswerAsync(shift.Tasks[0], Crew.Mood("Good"), Crew.Mood("Good"), Stop);
        await rest.AnnotateAsync(shift.Tasks[1], shift.Ann, Crew.Mood("Bad"), Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 3, Work.Due: 0 }, "three annotations", Stop);

        await rest.ChangeAnnotationAsync(answers[1], new JsonObject { ["result"] = Crew.Mood("Bad") }, Stop);
        await hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && !Assert.Single(await hub.Store.ConsensusAsync((int)shift.Tasks[0], Stop)).HasWinner, "the edit to tie", Stop);
        await rest.DeleteAnnotationAsync(answers[1], Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 2, Work.Due: 0 }, "the deletion", Stop);
        await rest.DeleteTaskAsync(shift.Tasks[1], Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 1, Work.Due: 0 }, "the task to be gone", Stop);
        // An import numbers on from the newest that lives: it must not take the number of one that went within the doubt about the tool's clock.
        await rest.AnnotateAsync(shift.Tasks[2], shift.Ann, Crew.Mood("Bad"), Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 2, Work.Due: 0 }, "one more", Stop);

        var imported = new JsonObject
        {
            ["data"] = new JsonObject { ["text"] = "imported" },
            ["annotations"] = new JsonArray(new JsonObject { ["result"] = Crew.Mood("Good"), ["completed_by"] = shift.Ann, ["ground_truth"] = false, ["was_cancelled"] = false }),
        };
        await rest.ImportAsync(shift.Project, [imported], Stop);
        await hub.CensusAsync(Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 3, Work.Due: 0 }, "the imported label to be found, though nothing told of it", Stop);
        await scene.LeaveAsync();
    }

    [Fact]
    public async Task A_guideline_takes_the_place_of_a_text_only_when_a_person_says_so_and_gives_it_back()
    {
        var theirs = "";
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 1, before: async (rest, shift) =>
        {
            await rest.ChangeProjectAsync(shift.Project, new JsonObject { ["expert_instruction"] = "<p>Theirs</p>" }, Stop);
            theirs = (string)(await rest.ProjectAsync(shift.Project, Stop))["expert_instruction"]!;
        });
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        await scene.SwitchAsync("guideline");
        var guideline = new GuidelineApi(hub.Api, (await hub.Store.ProjectAsync((int)shift.Project, Stop)).Id);
        await guideline.PublishAsync(["Read it twice."], Stop);
        var hash = await guideline.UntilAsync("overridden", Stop, theirs);
        await guideline.ActAsync("replace", new { hash }, Stop);
        await guideline.UntilAsync("sent", Stop);
        Assert.Contains("Read it twice.", (string)(await rest.ProjectAsync(shift.Project, Stop))["expert_instruction"]!, StringComparison.Ordinal);

        await scene.LeaveAsync();

        Assert.Equal(theirs, (string?)(await rest.ProjectAsync(shift.Project, Stop))["expert_instruction"]);
    }

    [Fact]
    public async Task What_has_an_error_is_listed_in_its_persons_view_and_leaves_it_when_it_is_corrected()
    {
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 2);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        var project = await scene.SwitchAsync("return");
        await hub.Api.ManageAsync(project, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        var work = await rest.AnnotateAsync(shift.Tasks[0], shift.Ann, Crew.Mood("Splendid"), Stop);
        JsonElement proposal = default;
        await hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && (proposal = await ProposalAsync(hub, project)).ValueKind == JsonValueKind.Object, "the return to be proposed", Stop);
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/approve", new { content = proposal.GetProperty("content").GetString() }, Stop);
        await hub.Api.UntilAsync(async _ => (await ReturnedAsync(scene)).Count == 1, "the view to be made", Stop);
        Assert.Equal([shift.Tasks[0]], (await ReturnedAsync(scene))[0]["data"]!["filters"]!["items"]!.AsArray().Select(filter => (long)filter!["value"]!));

        await rest.ChangeAnnotationAsync(work, new JsonObject { ["result"] = Crew.Mood("Good") }, Stop);
        await hub.Api.UntilAsync(async _ => (await ReturnedAsync(scene)).Count == 0, "the view to be gone", Stop);
        await scene.LeaveAsync();
    }

    [Fact]
    public async Task What_a_person_should_work_on_is_listed_in_their_view_until_it_is_done()
    {
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 3);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        var project = await scene.SwitchAsync("assign");
        await rest.AnnotateAsync(shift.Tasks[0], shift.Ann, Crew.Mood("Good"), Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 1, Work.Due: 0 }, "the person to be known", Stop);
        var person = await hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT contributor_id FROM derived_annotation", null, Stop), Stop);
        var items = await hub.Store.ReadAsync(session => session.QueryAsync<long>("SELECT id FROM derived_item WHERE NOT ended ORDER BY id", null, Stop), Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/assignments/{person}", new { items }, Stop);
        await hub.Api.UntilAsync(async _ => (await ListedAsync(rest, shift)).SequenceEqual(shift.Tasks.Skip(1)), "the other two to be listed", Stop);

        await rest.AnnotateAsync(shift.Tasks[1], shift.Ann, Crew.Mood("Good"), Stop);
        await hub.Api.UntilAsync(async _ => (await ListedAsync(rest, shift)).SequenceEqual(shift.Tasks.Skip(2)), "the last to be left", Stop);
        await scene.LeaveAsync();
        Assert.Empty(await ListedAsync(rest, shift));
    }

    private static async Task<IEnumerable<long>> ListedAsync(StudioRest rest, Shift shift) =>
        (await rest.ViewsAsync(shift.Project, Stop)).Where(view => ((string?)view["data"]?["title"])?.StartsWith("Assigned: ", StringComparison.Ordinal) == true)
            .SelectMany(view => view["data"]!["filters"]!["items"]!.AsArray().Select(filter => (long)filter!["value"]!)).Order();

    [Fact]
    public async Task A_picture_that_was_uploaded_is_shown_through_our_origin()
    {
        await using var scene = await StudioScene.SetAsync(cluster, MediaScene.Config, 1, [new JsonObject { ["image"] = "https://pics.example.org/1.jpg" }]);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);
        var street = SomePicture.Street();
        await rest.UploadAsync(shift.Project, "street.bmp", street, Stop);
        await hub.CensusAsync(Stop);
        var task = (await rest.TasksAsync(shift.Project, Stop)).Max(row => (long)row["id"]!);
        var item = await hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM derived_item WHERE remote_id = @id AND NOT ended", new { id = $"{task}" }, Stop), Stop);
        using var lead = new Viewer(scene.Address);
        await lead.EnterAsync((await hub.Api.AskAsync(HttpMethod.Post, "api/v1/sign-in-links", new { name = "Grace" }, Stop)).GetProperty("url").GetString()!, Stop);

        using var part = await lead.GetAsync($"/media/{item}/image", Stop, headers => headers.Range = new(100, 199));
        using var whole = await lead.GetAsync($"/media/{item}/image", Stop);

        Assert.Equal(street[100..200], await part.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(street, await whole.Content.ReadAsByteArrayAsync(Stop));
        await scene.LeaveAsync();
    }

    [Fact]
    public async Task Labels_that_another_account_saved_wait_for_a_person_and_count_for_nobody()
    {
        await using var scene = await StudioScene.SetAsync(cluster, tasks: 1);
        var (rest, shift, hub) = (scene.Studio.Rest, scene.Shift, scene.Hub);

        await shift.AnswerAsync(shift.Tasks[0], Crew.Mood("Good"), Crew.Mood("Good"), Stop);
        await hub.Api.UntilAsync(stats => stats is { Annotations: 2, Work.Due: 0 }, "both to be heard of", Stop);
        await hub.TriggerAsync("poll", Stop);

        await hub.Api.UntilAsync(async stats => stats.Work is { Due: 0, Waiting: 0 } && await DoubtsAsync(hub) == 2, "both to be doubted", Stop);
        await scene.LeaveAsync();
    }

    private static async Task<string?> PredictedAsync(StudioScene scene, long task) =>
        await scene.ConsensusAsync(task) is [var one] && one["result"]!.AsArray() is [var part, ..] ? (string?)part!["value"]!["choices"]![0] : null;

    private static async Task<IReadOnlyList<JsonObject>> ReviewsAsync(StudioScene scene) => await scene.Studio.Rest.TasksAsync((await scene.ReviewsAsync())!.Value, Stop);

    private static async Task<IReadOnlyList<JsonObject>> ReturnedAsync(StudioScene scene) =>
        [.. (await scene.Studio.Rest.ViewsAsync(scene.Shift.Project, Stop)).Where(view => ((string?)view["data"]?["title"])?.StartsWith("Returned: ", StringComparison.Ordinal) == true)];

    private static async Task<JsonElement> ProposalAsync(RunningHub hub, long project) =>
        (await hub.Api.AskAsync(HttpMethod.Get, $"api/v1/effects?state=held&project={project}", null, Stop)).GetProperty("items").EnumerateArray().FirstOrDefault(effect => effect.GetProperty("isProposal").GetBoolean());

    private static async Task<int> DoubtsAsync(RunningHub hub) => (await hub.Api.AskAsync(HttpMethod.Get, "api/v1/doubts", null, Stop)).GetProperty("items").GetArrayLength();
}
