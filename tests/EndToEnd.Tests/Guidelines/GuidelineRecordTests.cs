using System.Net;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.People;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Guidelines;

/// <summary>A hard case is decided once: kept as a record, cited in the next decision, told in the guideline.</summary>
public sealed class GuidelineRecordTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_ruling_is_kept_cited_read_by_the_contributor_and_told_in_the_tool(Engine engine)
    {
        await using var scene = await PeopleScene.SetAsync(engine, cluster, Stop);
        var records = $"api/v1/projects/{scene.Project}/decision-records";
        object record = new { title = "Is a strong word a mood?", ruling = "Yes, **whichever** it is.", field = "mood" };
        Assert.Equal(("D1", "D1"), (await KeepAsync(scene, records, record), await KeepAsync(scene, records, record)));
        var guideline = new GuidelineApi(scene.Hub.Api, scene.Project);
        Assert.Equal("1.1.0", await guideline.PublishAsync(Stop));
        await guideline.UntilAsync("sent", Stop);
        Assert.Contains("<h3>D1: Is a strong word a mood?</h3>", Assert.Single(scene.Studio.Projects, project => project.Title == "Moods").ExpertInstruction, StringComparison.Ordinal);

        var tasks = await scene.ImportAsync(1);
        await scene.AnswerAsync(tasks[0], 0, "Splendid");
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = await scene.OwnAsync(0, Stop);
        await PeopleScene.ObjectAsync(ann, "Splendid", Stop);
        var id = await scene.OpenCaseAsync(Stop);
        using var grace = await scene.LeadAsync("Grace", Stop);
        await grace.SubmitAsync($"/review/{id}", $"/review/{id}", new Dictionary<string, string> { ["holds"] = "no", ["reason"] = "The word is fine here.", ["cites"] = "1" }, Stop);
        await scene.Hub.Api.RestAsync(Stop);

        var after = WebUtility.HtmlDecode(await ann.OpenAsync("/me", Stop));
        Assert.Contains("D1: Is a strong word a mood?", after, StringComparison.Ordinal);
        Assert.Contains("<strong>whichever</strong>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace", after, StringComparison.Ordinal);

        await scene.Hub.Api.AskAsync(HttpMethod.Post, records + "/1/withdraw", null, Stop);
        Assert.Equal("1.2.0", await guideline.PublishAsync(Stop));
        Assert.True(Assert.Single((await scene.Hub.Api.AskAsync(HttpMethod.Get, records, null, Stop)).GetProperty("items").EnumerateArray()).TryGetProperty("withdrawnAt", out _));
        Assert.Contains("withdrawn since", await ann.OpenAsync("/me", Stop), StringComparison.Ordinal);
    }

    private static async Task<string?> KeepAsync(PeopleScene scene, string path, object record) => (await scene.Hub.Api.AskAsync(HttpMethod.Post, path, record, Stop)).GetProperty("name").GetString();
}
