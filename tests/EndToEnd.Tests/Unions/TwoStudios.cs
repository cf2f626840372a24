using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Unions;

/// <summary>Two tools that hold some of the same texts: one asks for the mood, the other calls it tone.</summary>
internal sealed class TwoStudios : IAsyncDisposable
{
    private const string Tones =
        """<View><Text name="text" value="$text"/><Choices name="tone" toName="text" choice="single"><Choice value="Good"/><Choice value="Bad"/></Choices></View>""";

    private readonly HubPlace _place;

    private TwoStudios(HubPlace place, RunningHub hub, FakeStudio one, FakeStudio other) => (_place, Hub, One, Other) = (place, hub, one, other);

    public RunningHub Hub { get; }

    public FakeStudio One { get; }

    public FakeStudio Other { get; }

    /// <summary>The hub's ids of the projects.</summary>
    public (long One, long Other) Projects { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TwoStudios> OpenAsync(Engine engine, PostgresCluster cluster)
    {
        var (one, other) = (await FakeStudio.StartAsync(stop: Stop), await FakeStudio.StartAsync(stop: Stop));
        await FillAsync(one, Crew.Config, "boat", "buoy", "crane");
        await FillAsync(other, Tones, "quay", "buoy", "boat");
        var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        var scene = new TwoStudios(place, await RunningHub.StartAsync(place, Stop), one, other);
        await scene.Hub.Api.ConnectAsync(Connection.To(one.Address, one.Token, "One"), Stop);
        await scene.Hub.Api.ConnectAsync(Connection.To(other.Address, other.Token, "Other"), Stop);
        await scene.Hub.Api.RestAsync(Stop);
        scene.Projects = (await scene.ScalarAsync("SELECT id FROM derived_project WHERE title = 'One'"), await scene.ScalarAsync("SELECT id FROM derived_project WHERE title = 'Other'"));
        return scene;
    }

    /// <summary>A person of a tool answers the task with a text.</summary>
    public async Task AnswerAsync(FakeStudio studio, string who, string text, string mood)
    {
        var user = studio.Users.FirstOrDefault(known => known.Email == $"{who}@example.org") ?? await studio.AddUserAsync($"{who}@example.org");
        var task = studio.Tasks.Single(known => known.Data.GetProperty("text").GetString() == text);
        await studio.AnnotateAsync(task.Id, user.Id, Results.Choice(studio == One ? "mood" : "tone", "text", mood));
    }

    /// <summary>Reads all back, and works until nothing is due.</summary>
    public async Task SettleAsync()
    {
        await Hub.TriggerAsync("poll", Stop);
        await Hub.Api.UntilAsync(async stats => stats.Work is { Due: 0, Waiting: 0 } && await ScalarAsync("SELECT count(*) FROM derived_annotation WHERE NOT verified AND NOT ended") == 0, "all to be read back", Stop);
    }

    public Task<JsonElement> AskAsync(string path, object body) => Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/{path}", body, Stop);

    public object[] Members => [new { project = Projects.One, key = "data:text" }, new { project = Projects.Other, key = "data:text", fields = new { tone = "mood" } }];

    /// <summary>The consensus on a text in a project; empty when there is no winner.</summary>
    public async Task<string> ConsensusAsync(long project, string text)
    {
        var rows = await Hub.Store.ReadAsync(
            session => session.QueryAsync<ConsensusRow>("SELECT c.* FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id WHERE i.project_id = @project AND i.data LIKE @like", new { project, like = $"%{text}%" }, Stop), Stop);
        return rows is [var row] && row.HasWinner ? row.Label : "";
    }

    public Task<long> ScalarAsync(string sql) => Hub.Store.ReadAsync(session => session.ScalarAsync<long>(sql, null, Stop), Stop);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _place.Dispose();
        await One.DisposeAsync();
        await Other.DisposeAsync();
    }

    private static async Task FillAsync(FakeStudio studio, string config, params string[] texts)
    {
        var project = await studio.CreateProjectAsync(config == Tones ? "Other" : "One", config, overlap: 2);
        await studio.ImportAsync(project.Id, [.. texts.Select(text => new JsonObject { ["text"] = text })]);
    }
}
