using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Connecting;

/// <summary>What an admin sees when a tool is connected: what it is and allows, whether its events come, what is read, and what is found later.</summary>
public sealed class ConnectTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_tool_says_what_it_is_and_allows_and_its_test_event_comes(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("one", "two");
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        var made = await ConnectAsync(hub, studio);
        await hub.Api.RestAsync(Stop);
        var detail = await DetailAsync(hub, made);

        Assert.Equal("arrived", made.GetProperty("reach").GetProperty("state").GetString());
        Assert.StartsWith("Label Studio Community", detail.GetProperty("tool").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["change projects and tasks True", "read tasks and annotations True", "reviews, comments and assignment in the tool False", "see and register webhooks True", "see projects True", "see saved views True"],
            detail.GetProperty("abilities").EnumerateArray().Select(ability => $"{ability.GetProperty("name").GetString()} {ability.GetProperty("can").GetBoolean()}").Order(StringComparer.Ordinal));
        var project = Assert.Single(detail.GetProperty("projects").EnumerateArray());
        Assert.Equal((2, 2, true), (project.GetProperty("expected").GetInt32(), project.GetProperty("known").GetInt32(), project.GetProperty("isDone").GetBoolean()));
    }

    [Fact]
    public async Task Where_the_tool_cannot_reach_us_it_is_said_with_what_to_do()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        await Crew.GatherAsync(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.PublicUrl = new($"http://127.0.0.1:{FreePort.Next()}");
        await using var hub = await RunningHub.StartAsync(place, Stop);

        var reach = (await ConnectAsync(hub, studio)).GetProperty("reach");

        Assert.Equal("not-arrived", reach.GetProperty("state").GetString());
        foreach (var word in new[] { place.PublicUrl.ToString(), "--public-url", "this machine", "every 2 minutes" }) Assert.Contains(word, reach.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_without_a_project_is_connected_and_its_first_one_is_offered()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        var made = await ConnectAsync(hub, studio);
        Assert.Equal("not-tried", made.GetProperty("reach").GetProperty("state").GetString());
        await Crew.GatherAsync(studio);
        await FindAsync(hub, made, count: 1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_project_made_later_is_offered_and_followed_only_when_a_person_says_so(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        await Crew.GatherAsync(studio);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        var made = await ConnectAsync(hub, studio);
        await hub.Api.RestAsync(Stop);

        var (later, unwanted) = (await studio.CreateProjectAsync("Later", Crew.Config), await studio.CreateProjectAsync("Private", Crew.Config));
        await FindAsync(hub, made, count: 2);
        Assert.DoesNotContain(studio.Webhooks, hook => hook.Project == later.Id);
        Assert.False(await hub.Store.KnowsAsync(later.Id, Stop));

        var id = made.GetProperty("id").GetInt64();
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{id}/projects/{unwanted.Id}/decline", null, Stop);
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{id}/projects/{later.Id}/follow", null, Stop);
        await hub.Api.UntilAsync(_ => hub.Store.KnowsAsync(later.Id, Stop), "the project to be known", Stop);

        Assert.Single(studio.Webhooks, hook => hook.Project == later.Id);
        var left = Assert.Single((await DetailAsync(hub, made)).GetProperty("offered").EnumerateArray());
        Assert.Equal(("Private", true), (left.GetProperty("title").GetString(), left.GetProperty("declined").GetBoolean()));
        Assert.False(await hub.Store.KnowsAsync(unwanted.Id, Stop));
    }

    private static async Task FindAsync(RunningHub hub, JsonElement made, int count)
    {
        await hub.TriggerAsync("projects", Stop);
        await hub.Api.UntilAsync(async _ => (await DetailAsync(hub, made)).GetProperty("offered").GetArrayLength() == count, "the new projects to be offered", Stop);
    }

    private static Task<JsonElement> ConnectAsync(RunningHub hub, FakeStudio studio) => hub.Api.AskAsync(
        HttpMethod.Post, "api/v1/connections", new { kind = "label-studio", name = "Studio", baseUrl = studio.Address.ToString(), token = studio.Token, secret = Connection.Secret, verify = true, test = true, requestLimitSeconds = 2 }, Stop);

    private static Task<JsonElement> DetailAsync(RunningHub hub, JsonElement made) => hub.Api.AskAsync(HttpMethod.Get, $"api/v1/connections/{made.GetProperty("id").GetInt64()}", null, Stop);
}
