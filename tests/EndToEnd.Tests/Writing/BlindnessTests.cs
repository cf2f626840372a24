using System.Net.Http.Headers;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>On a tool without roles a contributor can read all that is there. What LabelHub wrote must bear that.</summary>
public sealed class BlindnessTests(PostgresCluster cluster)
{
    private const string Gilded = "Gilded";
    private const string Odd = "Outlandish";
    private const string Config =
        """<View><Text name="text" value="$text"/><Choices name="mood" toName="text" choice="single"><Choice value="Good"/><Choice value="Bad"/><Choice value="Gilded"/></Choices></View>""";

    private static readonly string[] Moods = ["Good", "Bad", Gilded];
    private static readonly string[] Names = ["ann", "bob", "Quimby", "Zeiss"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_contributor_who_reads_everything_learns_no_known_answer_no_open_answer_no_reason_and_no_name(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var (ann, bob) = (await studio.AddUserAsync("ann@example.org", "Ann", "Quimby"), await studio.AddUserAsync("bob@example.org", "Bob", "Zeiss"));
        var project = await studio.CreateProjectAsync("Moods", Config, overlap: 2);
        var tasks = (await studio.ImportAsync(project.Id, [.. new[] { "agreed", "tied", "open", "known", "returned" }.Select(text => new System.Text.Json.Nodes.JsonObject { ["text"] = text })])).TaskIds;
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await hub.Api.RestAsync(Stop);
        await PrepareAsync(hub, (await hub.Store.ProjectAsync(project.Id, Stop)).Id);
        await AnswerAsync(studio, tasks[0], (ann.Id, "Good"), (bob.Id, "Good"));
        await AnswerAsync(studio, tasks[1], (ann.Id, "Good"), (bob.Id, "Bad"));
        await AnswerAsync(studio, tasks[2], (bob.Id, "Bad"));
        await AnswerAsync(studio, tasks[3], (ann.Id, "Bad"), (bob.Id, "Bad"));
        await AnswerAsync(studio, tasks[4], (bob.Id, Odd));
        await hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] >= 5 && stats.Effects["wanted"] == 0, "all that may be to be written", Stop);
        await ApproveReturnAsync(hub);

        var written = await WrittenAsync(studio, project.Id, ann.Token);
        Assert.Contains(written, told => told.What == $"prediction of task {tasks[0]}");
        Assert.Contains(written, told => told.What.StartsWith("review task", StringComparison.Ordinal));
        Assert.Contains(written, told => told.What == "instruction" && told.Text.Contains("Be kind", StringComparison.Ordinal));
        var view = Assert.Single(written, told => told.What == "view").Text;
        Assert.All([Odd, "label-outside-schema", "Good", "Bad"], word => Assert.DoesNotContain(word, view, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(written, told => told.What == $"prediction of task {tasks[2]}" || told.Text.Contains("\"open\"", StringComparison.Ordinal));
        // As a class of the schema it stands in the instruction, as it does in the configuration.
        Assert.All(written.Where(told => told.What != "instruction"), told => Assert.DoesNotContain(Gilded, told.Text, StringComparison.Ordinal));
        Assert.All(written, told => Assert.All(Names, name => Assert.DoesNotContain(name, told.Text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Everything may be written; a guideline is shown; the answer to every item is known.</summary>
    private static async Task PrepareAsync(RunningHub hub, long project)
    {
        await hub.Api.ManageAsync(project, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { consensus = true, review = true, guideline = true, @return = true }, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/guideline", new { purpose = "Be kind", classes = Moods.Select(label => new { field = "mood", label, definition = $"A text that is {label}." }), rules = new[] { "Read twice" } }, Stop);
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/projects/{project}/guideline/publish", new { size = "minor" }, Stop);
        var items = (await hub.Api.AskAsync(HttpMethod.Get, $"api/v1/items?project={project}", null, Stop)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64());
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/gold", new { items = items.Select(item => new { item, field = "mood", answer = Gilded }) }, Stop);
    }

    /// <summary>A lead lets the one proposal go.</summary>
    private static async Task ApproveReturnAsync(RunningHub hub)
    {
        var sent = (await hub.Api.StatsAsync(Stop)).Effects["sent"];
        var proposal = Assert.Single((await hub.Api.AskAsync(HttpMethod.Get, "api/v1/effects?state=held&kind=return", null, Stop)).GetProperty("items").EnumerateArray());
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/approve", new { content = proposal.GetProperty("content").GetString() }, Stop);
        await hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == sent + 1, "the return to be in the tool", Stop);
    }

    private static async Task AnswerAsync(FakeStudio studio, int task, params (int User, string Mood)[] answers)
    {
        foreach (var (user, mood) in answers) await studio.AnnotateAsync(task, user, Results.Choice("mood", "text", mood), leadTime: 4);
    }

    /// <summary>What the hub has put into the tool, as anyone with a token of the tool reads it: predictions, review tasks and their project, saved views, the instruction.</summary>
    private static async Task<IReadOnlyList<(string What, string Text)>> WrittenAsync(FakeStudio studio, int source, string token)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        async Task<JsonElement> ReadAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(studio.Address, path));
            request.Headers.Authorization = new AuthenticationHeaderValue("Token", token);
            using var answer = await http.SendAsync(request, Stop);
            return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop));
        }

        var told = new List<(string, string)> { ("instruction", (await ReadAsync($"api/projects/{source}")).GetProperty("expert_instruction").GetString()!) };
        foreach (var prediction in (await ReadAsync($"api/predictions?project={source}")).EnumerateArray()) told.Add(($"prediction of task {prediction.GetProperty("task").GetInt32()}", prediction.GetRawText()));
        told.AddRange((await ReadAsync($"api/dm/views?project={source}")).EnumerateArray().Select(view => ("view", view.GetProperty("data").GetRawText())));
        foreach (var review in (await ReadAsync("api/projects")).GetProperty("results").EnumerateArray().Where(project => project.GetProperty("id").GetInt32() != source))
        {
            told.Add(("review project", $"{review.GetProperty("title")} {review.GetProperty("description")}"));
            var tasks = (await ReadAsync($"api/tasks?project={review.GetProperty("id").GetInt32()}&fields=all")).GetProperty("tasks");
            told.AddRange(tasks.EnumerateArray().Select(task => ("review task", task.GetProperty("data").GetRawText())));
        }

        return told;
    }
}
