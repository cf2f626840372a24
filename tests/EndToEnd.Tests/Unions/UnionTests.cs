using System.Net;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Unions;

/// <summary>One item in two tools, over real sockets: one consensus, one person, one skill.</summary>
public sealed class UnionTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Answers_from_two_tools_come_to_one_consensus_until_the_projects_are_parted(Engine engine)
    {
        await using var scene = await TwoStudios.OpenAsync(engine, cluster);
        await scene.AnswerAsync(scene.One, "ann", "boat", "Good");
        await scene.SettleAsync();
        Assert.Equal("Good", await scene.ConsensusAsync(scene.Projects.One, "boat"));

        var report = await scene.AskAsync("unions/report", new { members = scene.Members });
        Assert.Equal(2, report.GetProperty("shared").GetInt64());
        Assert.Equal("crane", Assert.Single(report.GetProperty("places")[0].GetProperty("onlyHereSuchAs").EnumerateArray()).GetString());
        var union = (await scene.AskAsync("unions", new { name = "Harbour", members = scene.Members })).GetProperty("id").GetInt64();
        await scene.AnswerAsync(scene.Other, "bob", "boat", "Bad");
        await scene.AnswerAsync(scene.Other, "cleo", "boat", "Bad");
        await scene.AnswerAsync(scene.Other, "bob", "quay", "Bad");
        await scene.SettleAsync();

        Assert.Equal(("Bad", "Bad", "Bad", ""), (await scene.ConsensusAsync(scene.Projects.One, "boat"), await scene.ConsensusAsync(scene.Projects.Other, "boat"), await scene.ConsensusAsync(scene.Projects.Other, "quay"), await scene.ConsensusAsync(scene.Projects.One, "buoy")));
        // Ann is judged where she answered, by the two elsewhere.
        Assert.Equal(1, await scene.ScalarAsync($"SELECT count(*) FROM derived_judgement WHERE project_id = {scene.Projects.One} AND NOT agrees"));

        await scene.AskAsync($"unions/{union}/part", new { });
        await scene.SettleAsync();
        Assert.Equal(("Good", "Bad"), (await scene.ConsensusAsync(scene.Projects.One, "boat"), await scene.ConsensusAsync(scene.Projects.Other, "boat")));
    }

    [Fact]
    public async Task Accounts_that_are_one_person_have_one_vote_and_one_skill()
    {
        await using var scene = await TwoStudios.OpenAsync(Engine.Sqlite, cluster);
        await scene.AskAsync("unions", new { name = "Harbour", members = scene.Members });
        await scene.AnswerAsync(scene.One, "ann", "buoy", "Good");
        await scene.AnswerAsync(scene.Other, "ann", "buoy", "Good");
        await scene.AnswerAsync(scene.Other, "bob", "buoy", "Bad");
        await scene.SettleAsync();
        Assert.Equal("Good", await scene.ConsensusAsync(scene.Projects.One, "buoy"));

        var accounts = new[] { await AccountAsync(scene, scene.Projects.One, "Good"), await AccountAsync(scene, scene.Projects.Other, "Good") };
        await scene.AskAsync("persons", new { contributors = accounts });
        await scene.SettleAsync();
        Assert.Equal(("", ""), (await scene.ConsensusAsync(scene.Projects.One, "buoy"), await scene.ConsensusAsync(scene.Projects.Other, "buoy")));

        await scene.AskAsync($"persons/unlink/{accounts[1]}", new { });
        await scene.SettleAsync();
        Assert.Equal("Good", await scene.ConsensusAsync(scene.Projects.One, "buoy"));
    }

    [Fact]
    public async Task A_key_that_is_corrected_in_the_tool_moves_the_item()
    {
        await using var scene = await TwoStudios.OpenAsync(Engine.Sqlite, cluster);
        await scene.AskAsync("unions", new { name = "Harbour", members = scene.Members });
        await scene.AnswerAsync(scene.One, "ann", "crane", "Good");
        await scene.AnswerAsync(scene.Other, "bob", "quay", "Bad");
        await scene.AnswerAsync(scene.Other, "cleo", "quay", "Bad");
        await scene.SettleAsync();
        Assert.Equal("Good", await scene.ConsensusAsync(scene.Projects.One, "crane"));

        var task = scene.One.Tasks.Single(known => known.Data.GetProperty("text").GetString() == "crane");
        await scene.One.UpdateTaskAsync(task.Id, new() { ["data"] = new System.Text.Json.Nodes.JsonObject { ["text"] = "quay" } });
        await scene.Hub.TriggerAsync("poll", TestContext.Current.CancellationToken);
        await scene.Hub.Api.UntilAsync(async stats => stats.Work is { Due: 0, Waiting: 0 } && await scene.ScalarAsync("SELECT count(*) FROM derived_item WHERE data LIKE '%quay%'") == 2, "the correction to be read", TestContext.Current.CancellationToken);

        Assert.Equal("Bad", await scene.ConsensusAsync(scene.Projects.One, "quay"));
    }

    [Fact]
    public async Task What_cannot_be_united_is_refused_with_the_reason()
    {
        await using var scene = await TwoStudios.OpenAsync(Engine.Sqlite, cluster);

        Assert.Contains("no key is in two", await RefusedAsync(scene, new { name = "Harbour", members = new[] { new { project = scene.Projects.One, key = "data:sku" }, new { project = scene.Projects.Other, key = "data:text" } } }), StringComparison.Ordinal);
        Assert.Contains("'colour' is no field", await RefusedAsync(scene, new { name = "Harbour", members = new object[] { new { project = scene.Projects.One, key = "data:text", fields = new { colour = "mood" } }, scene.Members[1] } }), StringComparison.Ordinal);
        Assert.Contains("two or more projects", await RefusedAsync(scene, new { name = "Harbour", members = scene.Members[..1] }), StringComparison.Ordinal);
        Assert.Contains("at most 50 can be one", await CrowdedAsync(scene), StringComparison.Ordinal);
        foreach (var task in scene.One.Tasks.Where(task => task.Data.TryGetProperty("number", out _)).ToArray()) await scene.One.DeleteTaskAsync(task.Id);
        await scene.Hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && await scene.ScalarAsync("SELECT count(*) FROM derived_item WHERE NOT ended") == 6, "the import to be gone", TestContext.Current.CancellationToken);
        await scene.AskAsync("unions", new { name = "Harbour", members = scene.Members });
        Assert.Contains("in a union already", await RefusedAsync(scene, new { name = "Again", members = scene.Members }), StringComparison.Ordinal);
    }

    /// <summary>A field that says the same of every item tells none from another.</summary>
    private static async Task<string> CrowdedAsync(TwoStudios scene)
    {
        await scene.One.ImportAsync(scene.One.Projects[0].Id, [.. Enumerable.Range(0, 60).Select(number => new System.Text.Json.Nodes.JsonObject { ["text"] = "boat", ["number"] = number })]);
        await scene.Hub.Api.UntilAsync(async stats => stats.Work.Due == 0 && await scene.ScalarAsync("SELECT count(*) FROM derived_item") == 66, "the import to be known", TestContext.Current.CancellationToken);
        return await RefusedAsync(scene, new { name = "Harbour", members = scene.Members });
    }

    private static async Task<string> RefusedAsync(TwoStudios scene, object body)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => scene.AskAsync("unions", body));
        Assert.True(refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(refused.Message).Replace("\\u0027", "'", StringComparison.Ordinal);
    }

    private static Task<long> AccountAsync(TwoStudios scene, long project, string label) =>
        scene.ScalarAsync($"SELECT contributor_id FROM derived_annotation WHERE project_id = {project} AND content LIKE '%{label}%'");
}
