using System.Text.Json;
using LabelHub.Host.Cli;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Trials.Tests.Plans;

namespace LabelHub.Trials.Tests.StartPlans;

/// <summary>From tasks with one label each, of which nothing can be known, to an error rate with its interval: through the tool and back, over real sockets.</summary>
public sealed class StartPlanTests(PostgresCluster cluster)
{
    private const int Seed = 7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_second_look_at_single_labels_tells_how_many_are_wrong_and_outlives_a_rebuild(Engine engine)
    {
        await using var tool = await LabelledTool.StartAsync(Scale.SingleLabels, Seed, Stop);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            var connection = await hub.Api.ConnectAsync(tool.Studio.Address, tool.Studio.Token, Stop, TimeProvider.System.GetUtcNow());
            await RestAsync(hub);
            var labels = await PlanAsync(hub, tool, connection);
            await AskAsync(hub, connection, labels);
            Assert.Equal(labels, tool.Studio.Tasks.Count(task => task is { Overlap: 2, IsLabeled: false }));

            Assert.Equal(labels, await tool.WorkAsync());
            await LookAsync(hub);
            var open = (await StartPlanAsync(hub, connection)).GetProperty("look").GetProperty("estimate");
            Assert.Equal(open.GetProperty("differ").GetInt64(), await tool.ReviewAsync());
            await LookAsync(hub);

            TheTruthIsHeld(tool, labels, (await StartPlanAsync(hub, connection)).GetProperty("look").GetProperty("estimate"));
            await EachRequestIsFulfilledAsync(hub, labels);
            before = await hub.Store.DumpAsync(Stop);
        }

        await RebuildKeepsItAsync(place, before);
    }

    /// <summary>All is known to have one label; what that costs to look at is told.</summary>
    private static async Task<long> PlanAsync(RunningHub hub, LabelledTool tool, long connection)
    {
        var plan = await StartPlanAsync(hub, connection);
        Assert.Equal((tool.Tasks, tool.Tasks, 0), (plan.GetProperty("items").GetInt32(), plan.GetProperty("oneLabel").GetInt32(), plan.GetProperty("several").GetInt32()));
        Assert.Contains("nobody can know how good they are", plan.GetProperty("words")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(tool.Tasks * Scale.LookedAt / 100, plan.GetProperty("proposed").GetProperty("labels").GetInt32());
        return plan.GetProperty("proposed").GetProperty("labels").GetInt64();
    }

    /// <summary>While it is switched off nothing is asked; switched on, each item is asked about once.</summary>
    private static async Task AskAsync(RunningHub hub, long connection, long labels)
    {
        await hub.Api.AskAsync(HttpMethod.Post, $"api/v1/connections/{connection}/second-looks", new { percent = Scale.LookedAt, seed = Seed }, Stop);
        await RestAsync(hub);
        Assert.Equal(labels, await hub.Store.CountAsync("derived_effect WHERE kind = 'label' AND state = 'held' AND reason LIKE 'write-back: off%'", Stop));
        foreach (var project in await hub.Store.AllAsync<ProjectRow>("derived_project", Stop)) await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project.Id}/write-back", new { label = true, review = true, consensus = true }, Stop);
        await RunningHub.UntilAsync(
            async () => await hub.Store.CountAsync("derived_effect WHERE kind = 'label' AND state = 'sent'", Stop) == labels,
            async () => $"{await hub.Store.CountAsync("derived_effect WHERE kind = 'label' AND state = 'sent'", Stop)} of {labels} are asked", Stop, Scale.Patience);
        await RestAsync(hub);
    }

    private static void TheTruthIsHeld(LabelledTool tool, long labels, JsonElement estimate)
    {
        Assert.Equal((labels, labels, 0), (estimate.GetProperty("asked").GetInt64(), estimate.GetProperty("answered").GetInt64(), estimate.GetProperty("open").GetInt64()));
        var rate = estimate.GetProperty("errorRate");
        Assert.InRange(tool.Truth, rate.GetProperty("low").GetDouble(), rate.GetProperty("high").GetDouble());
        Assert.StartsWith("About ", estimate.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Nothing but what was asked for is written to an item that can still receive a label; and old work alone wants nothing.</summary>
    private static async Task EachRequestIsFulfilledAsync(RunningHub hub, long labels)
    {
        var effects = await hub.Store.AllAsync<EffectRow>("derived_effect", Stop);
        Assert.Equal(labels, effects.Count(effect => effect is { Kind: "label", State: EffectState.Fulfilled }));
        Assert.Equal(labels, effects.Where(effect => effect.Kind != "label").Select(effect => effect.ItemId).Union(effects.Where(effect => effect.Kind == "label").Select(effect => effect.ItemId)).Count());
    }

    private static async Task RebuildKeepsItAsync(HubPlace place, IReadOnlyList<string> before)
    {
        string[] storage = place.Storage is { } connection ? ["--storage", connection] : [];
        Assert.Equal(ExitCode.Done, await Commands.Root().Parse(["rebuild", "--data", place.Data, "--urls", place.Address.ToString(), .. storage]).InvokeAsync(new() { EnableDefaultExceptionHandler = false }, Stop));
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await RestAsync(hub);
        Tables.Same(before, await hub.Store.DumpAsync(Stop));
    }

    private static Task<JsonElement> StartPlanAsync(RunningHub hub, long connection) => hub.Api.AskAsync(HttpMethod.Get, $"api/v1/connections/{connection}/start-plan?percent={Scale.LookedAt}", null, Stop);

    /// <summary>What was heard of is read back before anything rests on it.</summary>
    private static async Task LookAsync(RunningHub hub)
    {
        await RestAsync(hub);
        await hub.Store.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Changes, null, Stop), Stop);
        await RestAsync(hub);
    }

    private static Task RestAsync(RunningHub hub) => hub.RestAsync(Stop, patience: Scale.Patience);
}
