using System.Net;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>A contributor learns why something came back, objects, and reads what was decided.</summary>
public sealed class OwnPageTests(PostgresCluster cluster)
{
    private const int Ann = 0;
    private const int Bob = 1;
    private const int Cem = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task From_the_line_in_the_tool_to_a_finding_an_objection_and_its_outcome(Engine engine)
    {
        await using var scene = await PeopleScene.SetAsync(engine, cluster, Stop);
        var tasks = await scene.ImportAsync(1);
        await scene.AnswerAsync(tasks[0], Ann, "Splendid");
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = scene.Browser();
        await EnterFromTheToolAsync(scene, ann);

        var page = WebUtility.HtmlDecode(await ann.OpenAsync("/me", Stop));
        Assert.Contains("'Splendid' is not among the labels of 'mood', which are: 'Good', 'Bad'.", page, StringComparison.Ordinal);
        Assert.Contains("unknown-label (labelhub.validation)", page, StringComparison.Ordinal);
        Assert.Contains("Read it twice.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("answers that could be compared", page, StringComparison.Ordinal);

        await PeopleScene.ObjectAsync(ann, "Splendid", Stop);
        var id = await scene.OpenCaseAsync(Stop);
        using var grace = await scene.LeadAsync("Grace", Stop);
        await grace.SubmitAsync($"/review/{id}", $"/review/{id}", new Dictionary<string, string> { ["holds"] = "no", ["reason"] = "The word is fine here." }, Stop);
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Empty(await scene.Hub.Store.FindingsAsync(tasks[0], Stop));
        var after = WebUtility.HtmlDecode(await ann.OpenAsync("/me", Stop));
        Assert.Contains("Decided as you said", after, StringComparison.Ordinal);
        Assert.Contains("The word is fine here.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Please look at this again", after, StringComparison.Ordinal);
        Assert.Equal(0, (await ItemAsync(scene, tasks[0])).Findings);
    }

    [Fact]
    public async Task Who_changes_a_first_answer_that_differed_is_told_that_they_did()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Hub.Api.ManageAsync(scene.Project, Stop);
        var task = (await scene.ImportAsync(1))[0];
        var first = await scene.AnswerAsync(task, Ann, "Bad");
        await scene.AnswerAsync(task, Bob, "Good");
        await scene.AnswerAsync(task, Cem, "Good");
        await scene.ReadBackAsync(Stop);
        using var ann = await scene.OwnAsync(Ann, Stop);
        Assert.Contains("you changed 0 of 1 first answer that differs", await ann.OpenAsync("/me", Stop), StringComparison.Ordinal);

        await scene.Studio.UpdateAnnotationAsync(first, scene.People[Ann].Id, Crew.Mood("Good"));
        await scene.ReadBackAsync(Stop);
        Assert.Contains("you changed 1 of 1 first answer that differs", await ann.OpenAsync("/me", Stop), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM derived_feedback_seen", null, Stop), Stop));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_differs_is_told_when_no_label_is_awaited_and_a_decision_in_their_favour_clears_them(Engine engine)
    {
        await using var scene = await PeopleScene.SetAsync(engine, cluster, Stop);
        var tasks = await scene.ImportAsync(1);
        await scene.AnswerAsync(tasks[0], Ann, "Bad");
        await scene.AnswerAsync(tasks[0], Bob, "Good");
        await scene.ReadBackAsync(Stop);
        using var ann = await scene.OwnAsync(Ann, Stop);
        Assert.Contains("Nothing has come back", await ann.OpenAsync("/me", Stop), StringComparison.Ordinal);

        await scene.AnswerAsync(tasks[0], Cem, "Good");
        await scene.ReadBackAsync(Stop);
        var page = WebUtility.HtmlDecode(await ann.OpenAsync("/me", Stop));
        Assert.Contains("Differs from the others", page, StringComparison.Ordinal);
        Assert.Contains("the other answers came to 'Good'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([("Peers", false)], await JudgedAsync(scene, Ann));

        await PeopleScene.ObjectAsync(ann, "came to", Stop);
        var id = await scene.OpenCaseAsync(Stop);
        using var grace = await scene.LeadAsync("Grace", Stop);
        var sheet = WebUtility.HtmlDecode(await grace.OpenAsync($"/review/{id}", Stop));
        Assert.DoesNotContain("came to", sheet, StringComparison.Ordinal);
        await grace.SubmitAsync($"/review/{id}", $"/review/{id}", new Dictionary<string, string> { ["option"] = Letter(sheet, "Bad"), ["reason"] = "It is meant ironically." }, Stop);
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Equal([("Decision", true)], await JudgedAsync(scene, Ann));
        Assert.Equal("Bad", Assert.Single(await scene.Hub.Store.ConsensusAsync(tasks[0], Stop)).Label);
        Assert.Contains("It is meant ironically.", WebUtility.HtmlDecode(await ann.OpenAsync("/me", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decided_before_cannot_decide_again_and_another_person_can()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var tasks = await scene.ImportAsync(1);
        foreach (var (person, mood) in new[] { (Ann, "Bad"), (Bob, "Good"), (Cem, "Good") }) await scene.AnswerAsync(tasks[0], person, mood);
        await scene.ReadBackAsync(Stop);
        using var ann = await scene.OwnAsync(Ann, Stop);
        using var grace = await scene.LeadAsync("Grace", Stop);
        using var ada = await scene.LeadAsync("Ada", Stop);
        await PeopleScene.ObjectAsync(ann, "came to", Stop);
        await DecideAsync(scene, grace, "Good");

        await PeopleScene.ObjectAsync(ann, "decided 'Good'", Stop);
        Assert.Contains("'Grace' decided about this before", WebUtility.HtmlDecode(await DecideAsync(scene, grace, "Good")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, grace.Status);
        await DecideAsync(scene, ada, "Bad");
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Equal([("Decision", true)], await JudgedAsync(scene, Ann));
        using var bob = await scene.OwnAsync(Bob, Stop);
        Assert.Contains("decided 'Bad'", WebUtility.HtmlDecode(await bob.OpenAsync("/me", Stop)), StringComparison.Ordinal);
        Assert.DoesNotContain("I looked twice", await bob.OpenAsync("/me", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_about_what_has_changed_since_it_was_seen_is_refused()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var tasks = await scene.ImportAsync(1);
        await scene.AnswerAsync(tasks[0], Ann, "Splendid");
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = await scene.OwnAsync(Ann, Stop);
        await PeopleScene.ObjectAsync(ann, "Splendid", Stop);
        var id = await scene.OpenCaseAsync(Stop);
        var seen = (await scene.Hub.Api.AskAsync(HttpMethod.Get, $"api/v1/cases/{id}", null, Stop)).GetProperty("shown").GetString();
        await scene.AnswerAsync(tasks[0], Bob, "Good");
        await scene.Hub.Api.RestAsync(Stop);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/cases/{id}/decide", new { granted = true, reason = "r", shown = seen }, Stop));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("has changed since you saw it", refused.Message, StringComparison.Ordinal);
    }

    private static async Task EnterFromTheToolAsync(PeopleScene scene, Browser ann)
    {
        var door = await ann.OpenAsync(new Uri(scene.LineInTool).AbsolutePath, Stop);
        Assert.Contains("Ask your team lead for a link", door, StringComparison.Ordinal);
        await ann.SubmitAsync("/me/sign-in", "/me/sign-in", new Dictionary<string, string> { ["said"] = "ann@example.org" }, Stop);
        var request = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/access-requests", null, Stop)).GetProperty("items")[0];
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/access-requests/{request.GetProperty("id")}/approve", new { contributor = (await scene.ContributorAsync(Ann, Stop)).Id }, Stop);
        await ann.OpenAsync("/me/asked", Stop);
        Assert.Equal("/me", ann.Address?.AbsolutePath);
    }

    private static async Task<string> DecideAsync(PeopleScene scene, Browser lead, string label)
    {
        var id = await scene.OpenCaseAsync(Stop);
        var letter = Letter(WebUtility.HtmlDecode(await lead.OpenAsync($"/review/{id}", Stop)), label);
        var answer = await lead.SubmitAsync($"/review/{id}", $"/review/{id}", new Dictionary<string, string> { ["option"] = letter, ["reason"] = "I read it so." }, Stop);
        await scene.Hub.Api.RestAsync(Stop);
        return answer;
    }

    private static string Letter(string sheet, string label) => System.Text.RegularExpressions.Regex.Match(sheet, $@"<strong>(\w)</strong> {label}<").Groups[1].Value;

    private static async Task<ItemRow> ItemAsync(PeopleScene scene, int task) => (await scene.Hub.Store.ReadAsync(
        session => session.FirstAsync<ItemRow>("SELECT * FROM derived_item WHERE remote_id = @id", new { id = task.ToString(System.Globalization.CultureInfo.InvariantCulture) }, Stop), Stop))!;

    private static async Task<IEnumerable<(string, bool)>> JudgedAsync(PeopleScene scene, int person)
    {
        var contributor = (await scene.ContributorAsync(person, Stop)).Id;
        return (await scene.Hub.Store.ReadAsync(session => session.QueryAsync<JudgementRow>("SELECT * FROM derived_judgement WHERE contributor_id = @contributor", new { contributor }, Stop), Stop)).Select(row => (row.Evidence, row.Agrees == true));
    }
}
