using LabelHub.FakeLabelStudio;
using LabelHub.Host.Cli;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.Rebuilding;

/// <summary>All that is derived can be dropped and derived again: from the log, the receipts and what people set up, to the last row.</summary>
public sealed class RebuildTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rebuild_restores_every_derived_row_and_writes_nothing_to_the_tool(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio, tasks: 12);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        var before = await BusyLife.LiveAsync(place, crew);
        var written = Writes(studio);

        Assert.Equal(ExitCode.Done, await RebuildAsync(place));

        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.RestAsync(Stop);
        var after = await hub.Store.DumpAsync(Stop);
        Tables.Same(before, after);
        Assert.Equal(written, Writes(studio));
    }

    [Fact]
    public async Task A_rebuild_without_a_rule_that_is_in_force_changes_nothing_and_names_it()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.Install("Strict");
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
            await hub.Api.DeliverAsync(hook, new Answer { Task = 1, Label = "Smudged" }.Body(), Stop);
            await hub.RestAsync(Stop);
            before = await hub.Store.DumpAsync(Stop);
        }

        Directory.Delete(Path.Combine(place.Data, "store"), recursive: true);
        Directory.Delete(Path.Combine(place.Data, "plugins"), recursive: true);

        Assert.Equal(ExitCode.CouldNotRun, await RebuildAsync(place));

        await using var after = await RunningHub.StartAsync(place, Stop);
        // Its rule is gone, so that what it said is stale; it stands all the same.
        Assert.Equal(before, (await after.Store.DumpAsync(Stop)).Select(row => row.Contains("rule=trial.strict", StringComparison.Ordinal) ? row.Replace("stale=1", "stale=0", StringComparison.Ordinal) : row));
        var said = (await after.Store.AllAsync<FindingRow>("derived_finding", Stop)).Where(finding => finding.Plugin == "trial.strict").ToArray();
        Assert.NotEmpty(said);
        Assert.All(said, finding => Assert.True(finding.Stale));
    }

    [Fact]
    public async Task A_hub_that_serves_is_not_rebuilt_under_its_feet()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        Assert.Equal(ExitCode.Usage, await RebuildAsync(place));
    }

    [Fact]
    public async Task A_rebuild_that_was_cut_off_is_finished_at_the_next_start()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
            for (var task = 1; task <= 5; task++) await hub.Api.DeliverAsync(hook, new Answer { Task = task }.Body(), Stop);
            await hub.RestAsync(Stop);
            before = await hub.Store.DumpAsync(Stop);
        }

        var app = Host.LabelHubApplication.Build(place.Settings);
        await using (app)
        {
            var hub = (Host.Storage.Hub)app.Services.GetService(typeof(Host.Storage.Hub))!;
            await hub.WriteAsync(session => Host.Storage.RebuildStore.BeginAsync(session, Stop), Stop);
            Assert.Empty(await hub.DumpAsync(Stop));
        }

        await using var after = await RunningHub.StartAsync(place, Stop);
        Assert.Equal(before, await after.Store.DumpAsync(Stop));
        Assert.Equal(0, await after.Store.CountAsync("work WHERE kind = 'rebuild'", Stop));
    }

    private static Task<int> RebuildAsync(HubPlace place) => Commands.Root()
        .Parse(["rebuild", "--data", place.Data, "--urls", place.Address.ToString(), .. place.Storage is { } storage ? new[] { "--storage", storage } : []])
        .InvokeAsync(new() { EnableDefaultExceptionHandler = false }, Stop);

    /// <summary>What changed the tool, or meant to.</summary>
    private static IEnumerable<string> Writes(FakeStudio studio) =>
        studio.Ledger.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Number} {request.Method} {request.Path}");
}
