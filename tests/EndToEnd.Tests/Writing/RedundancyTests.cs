using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Writing;

/// <summary>Where two people differ, others are asked one by one, and nobody of them is shown what the others said.</summary>
public sealed class RedundancyTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_label_is_asked_for_until_one_leads_by_two_and_only_then_the_consensus_is_shown(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        StudioUser[] others = [await studio.AddUserAsync("cy@example.org"), await studio.AddUserAsync("di@example.org")];
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await hub.Api.RestAsync(Stop);
        var project = (await hub.Store.ProjectAsync(crew.Project.Id, Stop)).Id;
        await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.consensus/settings", new { askForLabels = true, final = 0.9, lead = 2, most = 6 }, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { consensus = true, label = true, review = true }, Stop);
        await crew.ImportAsync("agreed", "disputed");
        var (agreed, disputed) = (crew.Tasks[0], crew.Tasks[1]);

        await crew.AnswerAsync(agreed, "Good", "Good");
        await crew.AnswerAsync(disputed, "Good", "Bad");
        await AskedAsync(3);
        await AnswerAsync(others[0]);
        await AskedAsync(4);
        await AnswerAsync(others[1]);

        await hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["sent"] == 2 && stats.Effects["fulfilled"] == 2, "the asking to stop and both to be shown", Stop);
        Assert.Equal([agreed, disputed], studio.Predictions.Select(prediction => prediction.Task).Order());
        Assert.Equal(4, studio.Tasks.Single(task => task.Id == disputed).Overlap);
        Assert.Equal(2, studio.Tasks.Single(task => task.Id == agreed).Overlap);

        async Task AnswerAsync(StudioUser other)
        {
            await studio.AnnotateAsync(disputed, other.Id, Crew.Mood("Good"), leadTime: 4);
            await hub.Api.RestAsync(Stop);
            await hub.Store.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Changes, null, Stop), Stop);
        }

        async Task AskedAsync(int labels)
        {
            await hub.Api.UntilAsync(stats => stats.Work.Due == 0 && stats.Effects["wanted"] == 0 && studio.Tasks.Any(task => task.Overlap == labels && task is { IsLabeled: false }), $"label {labels} to be asked for", Stop);
            Assert.Equal([agreed], studio.Predictions.Select(prediction => prediction.Task));
            Assert.DoesNotContain(studio.Projects, other => other.Id != crew.Project.Id);
        }
    }
}
