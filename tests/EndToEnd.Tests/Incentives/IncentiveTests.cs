using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Connections;
using LabelHub.Host.Demo;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Incentives;

/// <summary>What a real crowd earned is theirs: neither a refit nor the same deliveries again move a line of the ledger.</summary>
public sealed class IncentiveTests(PostgresCluster cluster)
{
    private const int Images = 80;
    private static readonly DogData Dogs = DogData.Load();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Refits_on_the_dog_data_reverse_no_award_and_the_same_deliveries_post_nothing(Engine engine)
    {
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await DeliverAsync(hub, answers: 1);
        var project = Assert.Single(await hub.Store.ReadAsync(session => ProjectStore.AllAsync(session, Stop), Stop));
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project.Id}/aggregator", new { aggregator = "weighted" }, Stop);
        await hub.Api.RestAsync(Stop);
        await DeliverAsync(hub);
        var earned = await LedgerAsync(hub);
        Assert.InRange(earned.Count, 1_000, 10_000);
        Assert.Empty(await hub.Store.ReadAsync(session => LedgerStore.ImbalancesAsync(session, Stop), Stop));

        var labels = await LabelsAsync(hub);
        await hub.Get<ProjectStage>().FitAsync(project, "weighted", Stop);
        await hub.Api.RestAsync(Stop);
        Assert.NotEqual(labels, await LabelsAsync(hub));
        Assert.Equal(earned, await LedgerAsync(hub));

        await DeliverAsync(hub);
        Assert.Equal(earned, await LedgerAsync(hub));
    }

    private static async Task DeliverAsync(RunningHub hub, int answers = int.MaxValue)
    {
        var made = await hub.Get<ConnectionSetup>().MakeAsync(
            new() { Kind = "label-studio", Name = "Dogs", Secret = Hubs.Connection.Secret, Verify = false, Trust = true, Baseline = DateTimeOffset.UnixEpoch, PeopleLevel = "managed" }, Stop);
        var connection = await hub.Get<ConnectionDirectory>().ByIdAsync(made.Id, Stop);
        var delivery = new DogDelivery(Dogs);
        foreach (var row in Enumerable.Range(0, Dogs.Answers.Count).Where(row => Dogs.Answers[row].Task < Images).Take(answers))
        {
            Assert.Equal(202, await hub.Api.DeliverAsync($"hooks/{connection!.Row.Slug}", Hubs.Connection.Secret, System.Text.Encoding.UTF8.GetString(delivery.Body(row)), Stop));
        }

        await hub.Api.RestAsync(Stop);
    }

    private static async Task<IReadOnlyList<string>> LedgerAsync(RunningHub hub) =>
        [.. (await hub.Store.ReadAsync(session => session.QueryAsync<PostingRow>("SELECT * FROM posting ORDER BY id", null, Stop), Stop)).Select(line => $"{line.Id} {line.TransactionKey} {line.Account} {line.Unit} {line.Amount}")];

    private static async Task<IReadOnlyList<string>> LabelsAsync(RunningHub hub) =>
        [.. (await hub.Store.ReadAsync(session => session.QueryAsync<ConsensusRow>("SELECT * FROM derived_consensus ORDER BY item_id, field", null, Stop), Stop)).Select(row => $"{row.ItemId} {row.Label} {row.Confidence:R}")];
}
