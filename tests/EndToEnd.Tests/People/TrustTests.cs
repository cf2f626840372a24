using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>Any member of the tool can read the hook's secret and change any annotation. Nobody gains by it.</summary>
public sealed class TrustTests(PostgresCluster cluster)
{
    private const int Ann = 0;
    private const int Bob = 1;
    private const int Cem = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_thousand_forged_deliveries_and_changes_by_a_members_token_earn_nobody_anything(Engine engine)
    {
        await using var scene = await PeopleScene.SetAsync(engine, cluster, Stop);
        await scene.Hub.Api.ManageAsync(scene.Project, Stop);
        var tasks = await scene.ImportAsync(4);
        foreach (var task in tasks)
        {
            var bobs = await scene.AnswerAsync(task, Bob, "Good");
            await scene.AnswerAsync(task, Cem, "Good");
            await scene.ReadBackAsync(Stop);
            // Ann puts her name under Bob's work, and hours under it.
            await PatchAsync(scene, bobs, new { completed_by = scene.People[Ann].Id, lead_time = 36_000 });
        }

        await ForgeAsync(scene, tasks, count: 1_000);
        await scene.ReadBackAsync(Stop);

        var people = (await scene.Hub.Store.ReadAsync(session => session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor", null, Stop), Stop)).ToDictionary(row => row.Id, row => row.RemoteId);
        var ann = scene.People[Ann].Id.ToString(CultureInfo.InvariantCulture);
        Assert.DoesNotContain(await RowsAsync<JudgementRow>(scene, "derived_judgement"), row => people[row.ContributorId] == ann);
        Assert.DoesNotContain(await RowsAsync<SettlementRow>(scene, "settlement"), row => people[row.ContributorId] == ann || row.LeadMs > 60_000);
        Assert.DoesNotContain(await RowsAsync<PostingRow>(scene, "posting"), row => row.ContributorId is { } id && people[id] == ann);
        var waiting = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/doubts", null, Stop)).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(tasks.Count, waiting.Length);
        Assert.All(waiting, doubt => Assert.Equal(ann, doubt.GetProperty("account").GetString()));
        Assert.All(waiting, doubt => Assert.Contains(Doubts.Author, doubt.GetProperty("doubt").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_person_finds_genuine_counts_from_then_on()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Hub.Api.ManageAsync(scene.Project, Stop);
        var task = (await scene.ImportAsync(1))[0];
        var bobs = await scene.AnswerAsync(task, Bob, "Good");
        await PatchAsync(scene, bobs, new { result = JsonSerializer.SerializeToElement(WholePath.Crew.Mood("Bad")) });
        await scene.AnswerAsync(task, Ann, "Good");
        await scene.AnswerAsync(task, Cem, "Good");
        await scene.ReadBackAsync(Stop);
        Assert.DoesNotContain(await RowsAsync<JudgementRow>(scene, "derived_judgement"), row => row.Agrees == false);

        var doubt = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/doubts", null, Stop)).GetProperty("items")[0];
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/doubts/{doubt.GetProperty("annotation").GetInt64()}/decide", new { version = doubt.GetProperty("version").GetInt64(), genuine = true, reason = "Bob asked Ann to." }, Stop);
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Single(await RowsAsync<JudgementRow>(scene, "derived_judgement"), row => row.Agrees == false);
        Assert.Empty((await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/doubts", null, Stop)).GetProperty("items").EnumerateArray());
    }

    private static Task<IReadOnlyList<T>> RowsAsync<T>(PeopleScene scene, string table) => scene.Hub.Store.ReadAsync(session => session.QueryAsync<T>($"SELECT * FROM {table}", null, Stop), Stop);

    /// <summary>As anybody with a token of the tool may.</summary>
    private static async Task PatchAsync(PeopleScene scene, int annotation, object change)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(scene.Studio.Address, $"api/annotations/{annotation}/")) { Content = new StringContent(JsonSerializer.Serialize(change), new MediaTypeHeaderValue("application/json")) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", scene.People[Ann].Token);
        using var answer = await http.SendAsync(request, Stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Deliveries with the right secret about answers that nobody gave.</summary>
    private static async Task ForgeAsync(PeopleScene scene, IReadOnlyList<int> tasks, int count)
    {
        var slug = await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<string>("SELECT slug FROM setup_connection", null, Stop), Stop);
        foreach (var forged in Enumerable.Range(0, count).Chunk(50))
        {
            var answers = await Task.WhenAll(forged.Select(number => scene.Hub.Api.DeliverAsync($"hooks/{slug}", Connection.Secret, Body(scene, tasks[number % tasks.Count], number), Stop)));
            Assert.All(answers, status => Assert.Equal(202, status));
        }
    }

    private static string Body(PeopleScene scene, int task, int number)
    {
        var (stored, at) = (scene.Studio.Tasks.Single(known => known.Id == task), scene.Studio.Tasks.Single(known => known.Id == task).CreatedAt.AddSeconds(number));
        return JsonSerializer.Serialize(new
        {
            action = "ANNOTATION_CREATED",
            annotation = new { id = 900_000 + number, result = WholePath.Crew.Mood("Good"), was_cancelled = false, ground_truth = false, created_at = at, updated_at = at, lead_time = 3_600, task, project = stored.Project, completed_by = scene.People[Ann].Id, updated_by = scene.People[Ann].Id },
            task = new { id = task, data = new { text = "forged" }, created_at = stored.CreatedAt, updated_at = stored.UpdatedAt, is_labeled = false, overlap = 3, project = stored.Project },
            project = new { id = stored.Project, title = "Moods", updated_at = stored.CreatedAt, created_at = stored.CreatedAt },
        });
    }
}
