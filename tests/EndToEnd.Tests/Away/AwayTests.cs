using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Relays;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Away;

/// <summary>Lost webhooks cost minutes, never data: after a poll and a census nothing is missing and nothing is left over.</summary>
public sealed class AwayTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_changed_while_the_hub_was_stopped_is_found(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var (crew, other) = await TwoProjectsAsync(studio);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
            foreach (var task in crew.Tasks) await crew.AnswerAsync(task, "Good", "Bad");
            await hub.Api.RestAsync(Stop);
            await SameAsync(studio, hub);
        }

        await ChangeAsync(crew);
        await studio.DeleteAllTasksAsync(other);
        await using var again = await RunningHub.StartAsync(place, Stop);
        await again.CensusAsync(Stop);
        await SameAsync(studio, again);
    }

    [Fact]
    public async Task New_work_is_found_after_a_start_without_anybody_asking()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using (var hub = await RunningHub.StartAsync(place, Stop)) await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);

        await crew.ImportAsync("one", "two");
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Bad");
        await using var again = await RunningHub.StartAsync(place, Stop);
        await again.Api.UntilAsync(stats => stats is { Items: 2, Annotations: 2 }, "two items and two annotations", Stop);
        await SameAsync(studio, again);
    }

    [Theory]
    [InlineData(Engine.Sqlite, 7)]
    [InlineData(Engine.Postgres, 11)]
    public async Task Webhooks_that_get_lost_lose_no_data(Engine engine, int seed)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var (crew, other) = await TwoProjectsAsync(studio);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var lossy = await Relay.StartAsync(place.Address, Lose(seed), Stop);
        place.PublicUrl = lossy.Address;
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);

        foreach (var task in crew.Tasks) await crew.AnswerAsync(task, "Good", "Bad");
        await ChangeAsync(crew);
        await studio.DeleteAllTasksAsync(other);
        Assert.InRange(studio.Ledger.Deliveries.Count(delivery => delivery.Status != 202), 3, studio.Ledger.Deliveries.Count - 3);
        await hub.CensusAsync(Stop);
        await SameAsync(studio, hub);
    }

    [Fact]
    public async Task A_tool_set_up_anew_under_the_same_ids_leaves_nothing_of_the_old_one()
    {
        var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("one", "two");
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
            await crew.AnswerAsync(crew.Tasks[0], "Good", "Bad");
            await crew.AnswerAsync(crew.Tasks[1], "Good", "Bad");
            await hub.Api.RestAsync(Stop);
            await SameAsync(studio, hub);
        }

        await studio.DisposeAsync();
        await using var anew = await FakeStudio.StartAsync(new FakeOptions { Port = studio.Address.Port, Token = studio.Token }, Stop);
        var newCrew = await Crew.GatherAsync(anew);
        await newCrew.ImportAsync("another");
        await anew.AnnotateAsync(newCrew.Tasks[0], newCrew.Bob.Id, Crew.Mood("Good"));
        Assert.Equal(crew.Tasks[0], newCrew.Tasks[0]);
        await using var again = await RunningHub.StartAsync(place, Stop);
        await again.CensusAsync(Stop);
        await SameAsync(anew, again);
    }

    /// <summary>Everything that can happen to work, some of it told by no webhook at all.</summary>
    private static async Task ChangeAsync(Crew crew)
    {
        var studio = crew.Studio;
        int Of(int task, int user) => studio.Annotations.Single(annotation => annotation.Task == crew.Tasks[task] && annotation.CompletedBy == user).Id;
        await studio.UpdateAnnotationAsync(Of(0, crew.Ann.Id), crew.Ann.Id, Crew.Mood("Bad"));
        await studio.DeleteAnnotationAsync(Of(1, crew.Ann.Id));
        await studio.ConvertToDraftAsync(Of(2, crew.Bob.Id));
        await studio.DeleteTaskAsync(crew.Tasks[3]);
        await studio.UpdateTaskAsync(crew.Tasks[4], new JsonObject { ["data"] = new JsonObject { ["text"] = "five, mended" } });
        await crew.ImportAsync("new", "new and skipped");
        await studio.AnnotateAsync(crew.Tasks[5], crew.Ann.Id, Crew.Mood("Good"));
        await studio.SkipAsync(crew.Tasks[6], crew.Bob.Id);
    }

    private static async Task<(Crew Crew, int Other)> TwoProjectsAsync(FakeStudio studio)
    {
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("one", "two", "three", "four", "five");
        var other = await studio.CreateProjectAsync("To be emptied", Crew.Config);
        await studio.ImportAsync(other.Id, new JsonObject { ["text"] = "a" }, new JsonObject { ["text"] = "b" });
        return (crew, other.Id);
    }

    private static Func<RelayedCall, RelayAct> Lose(int seed)
    {
        var random = new Random(seed);
        return _ => random.Next(5) < 2 ? RelayAct.Refuse : RelayAct.Forward;
    }

    private static async Task SameAsync(FakeStudio studio, RunningHub hub) => Assert.Equal(ToolMirror.Of(studio), await ToolMirror.OfAsync(hub.Store, Stop));
}
