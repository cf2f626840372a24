using System.Net;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Guidelines;

/// <summary>A guideline in the tool's instruction: what people write there themselves is never overwritten unseen.</summary>
public sealed class GuidelineTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_published_is_shown_in_the_tool_once_and_its_echo_is_no_news(Engine engine)
    {
        await using var scene = await GuidelineScene.SetAsync(engine, cluster, Stop);
        Assert.Equal("1.0.0", await scene.Guideline.PublishAsync(["Read it twice."], Stop));
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);

        Assert.True(scene.Project.ShowInstruction);
        Assert.Contains("<li>Read it twice.</li>", scene.Text, StringComparison.Ordinal);
        Assert.Contains("How your labels did, and where to ask:", scene.Text, StringComparison.Ordinal);
        Assert.Contains("/me\"", scene.Text, StringComparison.Ordinal);

        await scene.Hub.TriggerAsync("projects", Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        Assert.Equal(ReceiptAct.Done, Assert.Single(await ReceiptsAsync(scene)).Outcome);
        Assert.Equal("1.0.0", await scene.Guideline.PublishAsync(["Read it twice."], Stop));
        Assert.Single(await scene.Guideline.VersionsAsync(Stop));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_text_edited_in_the_tool_rests_until_the_very_text_that_was_seen_is_replaced(Engine engine)
    {
        await using var scene = await GuidelineScene.SetAsync(engine, cluster, Stop);
        await scene.Guideline.PublishAsync(["Read it twice."], Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);

        await scene.WriteAsync("<p>Mine</p>");
        var mine = await scene.Guideline.UntilAsync(EffectState.Overridden, Stop, "<p>Mine</p>");
        Assert.Equal("1.1.0", await scene.Guideline.PublishAsync(["Read it three times."], Stop));
        await scene.Guideline.UntilAsync(EffectState.Overridden, Stop, "<p>Mine</p>");
        Assert.Equal("<p>Mine</p>", scene.Text);

        await scene.WriteAsync("<p>Mine, newer</p>");
        var newer = await scene.Guideline.UntilAsync(EffectState.Overridden, Stop, "<p>Mine, newer</p>");
        var (status, answer) = await scene.Guideline.ActAsync("replace", new { hash = mine }, Stop);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("has changed since you saw it", answer, StringComparison.Ordinal);
        Assert.Equal("<p>Mine, newer</p>", scene.Text);

        Assert.Equal(HttpStatusCode.OK, (await scene.Guideline.ActAsync("replace", new { hash = newer }, Stop)).Status);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        Assert.Contains("Read it three times.", scene.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_put_back_as_we_left_it_is_ours_again()
    {
        await using var scene = await GuidelineScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Guideline.PublishAsync(["Read it twice."], Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        var ours = scene.Text;
        await scene.WriteAsync("<p>Mine</p>");
        await scene.Guideline.UntilAsync(EffectState.Overridden, Stop);
        await scene.WriteAsync(ours);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        Assert.Equal(ours, scene.Text);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_text_found_at_first_is_version_zero_and_comes_back_when_the_guideline_is_withdrawn(Engine engine)
    {
        await using var scene = await GuidelineScene.SetAsync(engine, cluster, Stop);
        await scene.WriteAsync("<p>Ours since <b>2019</b></p>", shown: false);
        await scene.Hub.Api.RestAsync(Stop);
        await scene.Guideline.PublishAsync(["Read it twice."], Stop);
        var hash = await scene.Guideline.UntilAsync(EffectState.Overridden, Stop);

        var versions = await scene.Guideline.VersionsAsync(Stop);
        Assert.Equal(["1.0.0", "0.0.0"], versions.Select(version => version.GetProperty("version").GetString()));
        Assert.Equal("Ours since **2019**\n", versions[1].GetProperty("markdown").GetString());
        Assert.Equal("<p>Ours since <b>2019</b></p>", scene.Text);

        await scene.Guideline.ActAsync("replace", new { hash }, Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        Assert.Contains("Read it twice.", scene.Text, StringComparison.Ordinal);

        await scene.Guideline.ActAsync("withdraw", null, Stop);
        await scene.Guideline.UntilAsync(EffectState.Withdrawn, Stop);
        Assert.Equal(("<p>Ours since <b>2019</b></p>", false), (scene.Text, scene.Project.ShowInstruction));
    }

    [Fact]
    public async Task Their_text_can_be_kept_as_the_next_version()
    {
        await using var scene = await GuidelineScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Guideline.PublishAsync(["Read it twice."], Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        await scene.WriteAsync("<h2>Our way</h2><p>Read {{it}} <b>once</b>.</p>");
        var hash = await scene.Guideline.UntilAsync(EffectState.Overridden, Stop);

        Assert.Equal(HttpStatusCode.OK, (await scene.Guideline.ActAsync("adopt", new { hash }, Stop)).Status);
        Assert.Equal("1.0.1", await scene.Guideline.PublishAsync(Stop));
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        Assert.Contains("<p>Read {{it}} <strong>once</strong>.</p>", scene.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_carries_the_version_that_was_in_force_when_it_was_done()
    {
        await using var scene = await GuidelineScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Crew.AnswerAsync(scene.Crew.Tasks[0], "Good", "Good");
        await scene.Hub.Api.RestAsync(Stop);
        await scene.Guideline.PublishAsync(["Read it twice."], Stop);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);
        await scene.Crew.AnswerAsync(scene.Crew.Tasks[1], "Bad", "Bad");
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Equal([null, null], await StampsAsync(scene, scene.Crew.Tasks[0]));
        Assert.Equal(["1.0.0", "1.0.0"], await StampsAsync(scene, scene.Crew.Tasks[1]));
    }

    [Fact]
    public async Task A_new_picture_is_published_only_when_somebody_said_that_it_may_be_shown_and_the_event_keeps_it()
    {
        const string Picture = "https://pics.example.org/mood.jpg";
        await using var scene = await GuidelineScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await Assert.ThrowsAsync<HttpRequestException>(() => scene.Guideline.PublishAsync([$"Read it twice. ![A page, read twice]({Picture})"], Stop));
        var (status, answer) = await scene.Guideline.ActAsync("publish", new { }, Stop);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Nobody has said of these new pictures that they may be shown", answer, StringComparison.Ordinal);
        Assert.Contains(Picture, answer, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await scene.Guideline.ActAsync("publish", new { cleared = new[] { Picture } }, Stop)).Status);
        await scene.Guideline.UntilAsync(EffectState.Sent, Stop);

        Assert.Contains($"<img src=\"{Picture}\" alt=\"A page, read twice\"", scene.Text, StringComparison.Ordinal);
        var log = scene.Hub.Get<LogStore>();
        var position = await log.Database.ReadAsync(session => session.ScalarAsync<long>("SELECT max(position) FROM event WHERE kind = 'guideline.published'", null, Stop), Stop);
        var published = JsonDocument.Parse((await log.FindAsync(position, Stop))!.Body).RootElement;
        Assert.Equal([Picture], published.GetProperty("cleared").EnumerateArray().Select(cleared => cleared.GetString()));
        Assert.Equal("1.1.0", await scene.Guideline.PublishAsync([$"Read it thrice. ![A page, read twice]({Picture})"], Stop));
    }

    private static async Task<IEnumerable<string?>> StampsAsync(GuidelineScene scene, int task)
    {
        var item = await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM derived_item WHERE remote_id = @task", new { task = $"{task}" }, Stop), Stop);
        var detail = await scene.Hub.Api.AskAsync(HttpMethod.Get, $"api/v1/items/{item}", null, Stop);
        return [.. detail.GetProperty("answers").EnumerateArray().Select(answer => answer.TryGetProperty("guideline", out var version) ? version.GetString() : null)];
    }

    private static Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(GuidelineScene scene) =>
        scene.Hub.Store.ReadAsync(session => session.QueryAsync<ReceiptRow>("SELECT * FROM receipt WHERE kind = 'guideline' ORDER BY id", null, Stop), Stop);
}
