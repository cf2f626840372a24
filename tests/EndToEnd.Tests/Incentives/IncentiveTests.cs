using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Cli;
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
    private const string Elsewhere = "LABELHUB_TEST_CROWD";
    private static readonly CrowdData Dogs = CrowdData.Load();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public Task Refits_on_the_dog_data_reverse_no_award_and_the_same_deliveries_post_nothing(Engine engine) => RefitAsync(engine, Dogs, Images);

    /// <summary>The same on a data set whose licence keeps it out of this repository, such as <c>labelme</c>.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public Task Refits_on_the_data_in_a_named_folder_reverse_no_award(Engine engine)
    {
        var folder = Environment.GetEnvironmentVariable(Elsewhere);
        Assert.SkipWhen(folder is null, $"{Elsewhere} names no folder with an answers.csv (task,worker,label) and a truth.csv.");
        return RefitAsync(engine, CrowdData.Load(folder), int.MaxValue);
    }

    private async Task RefitAsync(Engine engine, CrowdData crowd, int images)
    {
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await DeliverAsync(hub, crowd, images, answers: 1);
        var project = Assert.Single(await hub.Store.ReadAsync(session => ProjectStore.AllAsync(session, Stop), Stop));
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project.Id}/aggregator", new { aggregator = "weighted" }, Stop);
        await hub.Api.RestAsync(Stop);
        await DeliverAsync(hub, crowd, images);
        var earned = await LedgerAsync(hub);
        Assert.True(earned.Count > 1_000, $"Only {earned.Count} lines were posted.");
        Assert.Empty(await hub.Store.ReadAsync(session => LedgerStore.ImbalancesAsync(session, Stop), Stop));

        var labels = await LabelsAsync(hub);
        await hub.Get<ProjectStage>().FitAsync(project, "weighted", Stop);
        await hub.Api.RestAsync(Stop);
        Assert.NotEqual(labels, await LabelsAsync(hub));
        Assert.Equal(earned, await LedgerAsync(hub));

        await DeliverAsync(hub, crowd, images);
        Assert.Equal(earned, await LedgerAsync(hub));
    }

    [Fact]
    public async Task A_rebuild_keeps_ledger_and_standings_and_restores_every_award_budget_and_payout()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            await DeliverAsync(hub, Dogs, Images);
            await PayAsync(hub);
            before = await MoneyAsync(hub);
        }

        Assert.Equal(ExitCode.Done, await Commands.Root().Parse(["rebuild", "--data", place.Data, "--urls", place.Address.ToString()]).InvokeAsync(new() { EnableDefaultExceptionHandler = false }, Stop));

        await using var after = await RunningHub.StartAsync(place, Stop);
        await after.Api.RestAsync(Stop);
        Assert.Equal(before, await MoneyAsync(after));
        Assert.Contains(before, line => line.StartsWith("PayoutRow ", StringComparison.Ordinal) && line.Contains("paid", StringComparison.Ordinal));
        Assert.Contains(before, line => line.StartsWith("AwardRow ", StringComparison.Ordinal));
    }

    /// <summary>The one whose pay is furthest from the floor is raised and paid.</summary>
    private static async Task PayAsync(RunningHub hub)
    {
        var root = $"api/v1/projects/{Assert.Single(await hub.Store.ReadAsync(session => ProjectStore.AllAsync(session, Stop), Stop)).Id}";
        await hub.Api.AskAsync(HttpMethod.Put, $"{root}/budget", new { unit = "EUR-cent", amount = 100_000, hourlyFloor = 1_300 }, Stop);
        await hub.Api.RestAsync(Stop);
        var pay = (await hub.Api.AskAsync(HttpMethod.Get, $"{root}/pay", null, Stop)).GetProperty("items").EnumerateArray().MaxBy(item => item.GetProperty("topUp").GetInt64());
        var raise = new { contributor = pay.GetProperty("contributor").GetProperty("id").GetInt64(), unit = "EUR-cent", amount = pay.GetProperty("topUp").GetInt64() };
        await hub.Api.AskAsync(HttpMethod.Post, $"{root}/top-ups", raise, Stop);
        await hub.Api.RestAsync(Stop);
        await hub.Api.AskAsync(HttpMethod.Post, $"{root}/payouts", raise, Stop);
        await hub.Api.RestAsync(Stop);
        var payout = (await hub.Api.AskAsync(HttpMethod.Get, $"{root}/payouts", null, Stop)).GetProperty("items")[0].GetProperty("id").GetInt64();
        await hub.Api.AskAsync(HttpMethod.Post, $"{root}/payouts/{payout}/paid", new { note = "transfer 1" }, Stop);
        await hub.Api.RestAsync(Stop);
    }

    /// <summary>All that is known about money, and what it rests on, row by row.</summary>
    private static Task<IReadOnlyList<string>> MoneyAsync(RunningHub hub) => hub.Store.ReadAsync<IReadOnlyList<string>>(
        async session =>
        [
            .. await AllAsync<SettlementRow>(session, "settlement"), .. await AllAsync<PostingRow>(session, "posting"), .. await AllAsync<AwardRow>(session, "derived_award"),
            .. await AllAsync<BudgetRow>(session, "derived_budget"), .. await AllAsync<TopUpRow>(session, "derived_top_up"), .. await AllAsync<PayoutRow>(session, "derived_payout"),
        ],
        Stop);

    private static async Task<IEnumerable<string>> AllAsync<T>(Session session, string table) =>
        (await session.QueryAsync<T>($"SELECT * FROM {table}", null, Stop)).Select(row => $"{typeof(T).Name} {System.Text.Json.JsonSerializer.Serialize(row)}").Order(StringComparer.Ordinal);

    private static async Task DeliverAsync(RunningHub hub, CrowdData crowd, int images, int answers = int.MaxValue)
    {
        var made = await hub.Get<ConnectionSetup>().MakeAsync(
            new() { Kind = "label-studio", Name = "Dogs", Secret = Hubs.Connection.Secret, Verify = false, Trust = true, Baseline = DateTimeOffset.UnixEpoch, PeopleLevel = "managed" }, Stop);
        var connection = await hub.Get<ConnectionDirectory>().ByIdAsync(made.Id, Stop);
        var delivery = new CrowdDelivery(crowd);
        foreach (var row in Enumerable.Range(0, crowd.Answers.Count).Where(row => crowd.Answers[row].Task < images).Take(answers))
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
