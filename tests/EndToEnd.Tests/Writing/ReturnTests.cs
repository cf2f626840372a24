using System.Net;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>Work with an error comes back to who did it, once a lead says so, as a task in that person's view in the tool.</summary>
public sealed class ReturnTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_error_is_proposed_approved_listed_for_its_person_corrected_and_gone_from_the_view(Engine engine)
    {
        await using var scene = await SwitchedOnAsync(engine);
        var task = scene.Crew.Tasks[0];
        var work = await scene.Studio.AnnotateAsync(task, scene.Crew.Ann.Id, Crew.Mood("Splendid"), leadTime: 4);

        var proposal = await ProposalAsync(scene);
        Assert.Equal("proposal: waits for a lead", proposal.GetProperty("reason").GetString());
        await DecideAsync(scene, proposal, "approve");
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal("people level: the project's is 'items'; what weighs on a person needs 'managed'", (await ListAsync(scene)).Single().GetProperty("reason").GetString());
        Assert.Empty(scene.Studio.Views);

        await scene.Hub.Api.ManageAsync(scene.Project, Stop);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 1, "the return to be in the tool", Stop);
        var view = Assert.Single(scene.Studio.Views);
        Assert.Matches("^Returned: P-[0-9a-f]{6}$", view.Title);
        Assert.Equal([task], scene.Studio.Shown(view));

        await scene.Studio.UpdateAnnotationAsync(work.Id, scene.Crew.Ann.Id, Crew.Mood("Good"));
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["fulfilled"] == 1, "the return to be fulfilled", Stop);
        Assert.Empty(scene.Studio.Views);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_two_people_get_back_stands_in_two_views_and_lapses_with_the_work(Engine engine)
    {
        await using var scene = await ReadyAsync(engine);
        var ann = await scene.Studio.AnnotateAsync(scene.Crew.Tasks[0], scene.Crew.Ann.Id, Crew.Mood("Splendid"), leadTime: 4);
        await scene.Studio.AnnotateAsync(scene.Crew.Tasks[1], scene.Crew.Ann.Id, Crew.Mood("Splendid"), leadTime: 4);
        await scene.Studio.AnnotateAsync(scene.Crew.Tasks[1], scene.Crew.Bob.Id, Crew.Mood("Awful"), leadTime: 4);
        foreach (var proposal in await ProposalsAsync(scene, 3)) await DecideAsync(scene, proposal, "approve");

        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 3, "all to be in the tool", Stop);
        Assert.Equal([[scene.Crew.Tasks[1]], [scene.Crew.Tasks[0], scene.Crew.Tasks[1]]], Shown(scene));

        await scene.Studio.DeleteAnnotationAsync(ann.Id);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["withdrawn"] == 1, "the first to lapse", Stop);
        Assert.Equal([[scene.Crew.Tasks[1]], [scene.Crew.Tasks[1]]], Shown(scene));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_view_whose_making_was_never_answered_is_found_again_after_a_restart(Engine engine)
    {
        await using var scene = await ReadyAsync(engine);
        var lost = scene.Studio.Faults.Add("POST", "/api/dm/views", Fault.AppliedThenReset, times: 1);
        await scene.Studio.AnnotateAsync(scene.Crew.Tasks[0], scene.Crew.Ann.Id, Crew.Mood("Splendid"), leadTime: 4);
        await DecideAsync(scene, await ProposalAsync(scene), "approve");
        await scene.Hub.Api.UntilAsync(_ => lost.Hits == 1, "the answer to be lost", Stop);

        await scene.RestartAsync(Stop);
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 1, "the view to be found", Stop);
        Assert.Equal([scene.Crew.Tasks[0]], scene.Studio.Shown(Assert.Single(scene.Studio.Views)));
        Assert.Single(scene.Studio.Ledger.Requests, request => request.Method == "POST" && request.Path.StartsWith("/api/dm/views", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_declines_with_a_reason_and_decides_only_what_was_shown()
    {
        await using var scene = await ReadyAsync(Engine.Sqlite);
        await scene.Studio.AnnotateAsync(scene.Crew.Tasks[0], scene.Crew.Ann.Id, Crew.Mood("Splendid"), leadTime: 4);
        var proposal = await ProposalAsync(scene);

        Assert.Equal(HttpStatusCode.Conflict, await RefusedAsync(scene, proposal, "approve", new { content = "what was never shown" }));
        Assert.Equal(HttpStatusCode.Conflict, await RefusedAsync(scene, proposal, "decline", new { content = proposal.GetProperty("content").GetString() }));

        await DecideAsync(scene, proposal, "decline", "A new class is being prepared.");
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal("declined: A new class is being prepared.", Assert.Single(await scene.ListAsync("held", Stop)).GetProperty("reason").GetString());
        Assert.Empty(scene.Studio.Views);
    }

    private async Task<WritingScene> ReadyAsync(Engine engine)
    {
        var scene = await SwitchedOnAsync(engine);
        await scene.Hub.Api.ManageAsync(scene.Project, Stop);
        return scene;
    }

    private async Task<WritingScene> SwitchedOnAsync(Engine engine)
    {
        var scene = await WritingScene.SetAsync(engine, cluster, 2, Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await scene.SwitchAsync(new Dictionary<string, bool> { ["return"] = true }, Stop);
        await scene.Hub.Api.RestAsync(Stop);
        return scene;
    }

    private static async Task<JsonElement> ProposalAsync(WritingScene scene) => Assert.Single(await ProposalsAsync(scene, 1));

    private static async Task<IReadOnlyList<JsonElement>> ProposalsAsync(WritingScene scene, int count)
    {
        await scene.Hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && (await ListAsync(scene)).Count == count, $"{count} proposals", Stop);
        return await ListAsync(scene);
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(WritingScene scene) =>
        [.. (await scene.ListAsync("held", Stop)).Where(effect => effect.GetProperty("isProposal").GetBoolean())];

    private static Task<JsonElement> DecideAsync(WritingScene scene, JsonElement proposal, string act, string? reason = null) =>
        scene.Hub.Api.AskAsync(HttpMethod.Post, Address(proposal, act), new { content = proposal.GetProperty("content").GetString(), reason }, Stop);

    private static async Task<HttpStatusCode?> RefusedAsync(WritingScene scene, JsonElement proposal, string act, object body) =>
        (await Assert.ThrowsAsync<HttpRequestException>(() => scene.Hub.Api.AskAsync(HttpMethod.Post, Address(proposal, act), body, Stop))).StatusCode;

    private static string Address(JsonElement proposal, string act) => $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/{act}";

    /// <summary>What each view shows, the shortest first.</summary>
    private static IEnumerable<IReadOnlyList<int>> Shown(WritingScene scene) => scene.Studio.Views.Select((StudioView view) => scene.Studio.Shown(view)).OrderBy(tasks => tasks.Count);
}
