using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>A project that chooses another aggregator has it learn first; what that changes about earlier work is a plan.</summary>
public sealed class AggregatorChoiceTests(Engines engines)
{
    private const long Disputed = 999;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task What_a_learning_aggregator_would_change_is_listed_and_comes_with_approval(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await RecordAsync(bench);
        Assert.Equal("yes", (await ConsensusAsync(bench)).Label);

        Assert.Equal((true, null), await bench.Get<AggregatorChoice>().ChooseAsync(SomeWork.Project, "weighted", Stop));
        await bench.WorkAsync();
        Assert.Equal("yes", (await ConsensusAsync(bench)).Label);
        while (await bench.Get<PlanLane>().StepAsync(Stop) > 0) await bench.WorkAsync();

        var plan = Assert.Single(await PlansAsync(bench), plan => plan.State == PlanState.Ready);
        Assert.Equal((1, 0), (Content.Read<PlanCounts>(plan.Counts!).ConsensusChanged, Content.Read<PlanCounts>(plan.Counts!).Unknown));
        Assert.Null(await bench.Get<Plans>().ApplyAsync(plan.Id, Stop));
        await bench.WorkAsync();

        var decided = await ConsensusAsync(bench);
        Assert.Equal(("no", 1), (decided.Label, decided.Snapshot));
    }

    [Theory, EveryEngine]
    public async Task A_plan_is_counted_under_its_own_rules_by_a_lane_that_had_not_heard_of_them(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await RecordAsync(bench);
        using var behind = new Rulebook(bench.Get<PluginCatalog>(), bench.Hub);
        await behind.RefreshAsync(Stop);

        await bench.Get<AggregatorChoice>().ChooseAsync(SomeWork.Project, "weighted", Stop);
        await bench.WorkAsync();
        while (await new PlanLane(bench.Get<EventLog>(), bench.Get<PluginCatalog>(), behind, bench.Hub).StepAsync(Stop) > 0) await bench.WorkAsync();

        Assert.Equal(1, Content.Read<PlanCounts>(Assert.Single(await PlansAsync(bench), plan => plan.State == PlanState.Ready).Counts!).ConsensusChanged);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_refused_with_those_there_are()
    {
        await using var bench = await Workbench.OpenAsync(engines, Engine.Sqlite);
        await RecordAsync(bench);

        Assert.Equal((true, "aggregator: 'best' is no loaded aggregator. Accepted are 'auto', 'bwa', 'dawid-skene', 'ebcc', 'glad', 'hierarchical-dawid-skene', 'ibcc', 'mace', 'majority', 'one-coin', 'wawa', 'weighted'."), await bench.Get<AggregatorChoice>().ChooseAsync(SomeWork.Project, "best", Stop));
        Assert.Equal((false, null), await bench.Get<AggregatorChoice>().ChooseAsync(404, "weighted", Stop));
    }

    [Theory, EveryEngine]
    public async Task Items_of_a_plugin_that_does_not_run_are_counted_as_unknown(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await RecordAsync(bench);
        await bench.Get<PluginCatalog>().UnloadAsync("labelhub.validation", Stop);

        await bench.Get<Plans>().AskHistoryAsync(1, Stop);
        await bench.WorkAsync();
        while (await bench.Get<PlanLane>().StepAsync(Stop) > 0) await bench.WorkAsync();

        var plan = Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.History);
        Assert.Equal((PlanState.Ready, 41L), (plan.State, Content.Read<PlanCounts>(plan.Counts!).Unknown));
    }

    /// <summary>Three careful people, and three who always say yes; on one item two of those outvote a careful one.</summary>
    private static async Task RecordAsync(Workbench bench)
    {
        var facts = SomeFacts.Empty;
        var here = await bench.Get<EventLog>().AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.ConnectionMade, Body = "{}"u8.ToArray() }, Stop);
        AnnotationRow Says(long item, long who, string label)
        {
            var row = SomeFacts.Annotation(who, label, id: (item * 100) + who);
            (row.ItemId, row.Position) = (item, here.Position);
            return row;
        }

        ItemRow Item(long id) => new() { Id = id, Connection = 1, ProjectId = SomeWork.Project, RemoteId = $"{id}", Data = "{}", Overlap = 3, Annotations = 3, Position = here.Position };
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([facts.Connection], Stop);
            await session.UpsertAsync([facts.Project], Stop);
            await session.UpsertAsync([new SchemaRow { ProjectId = SomeWork.Project, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) }], Stop);
            await session.UpsertAsync([.. Enumerable.Range(1, 40).Select(i => Item(i)), Item(Disputed)], Stop);
            await session.UpsertAsync(
                [
                    .. Enumerable.Range(1, 40).SelectMany(item => Enumerable.Range(1, 6).Select(who => Says(item, who, who <= 3 && item % 2 == 0 ? "no" : who <= 3 || who > 4 || item % 2 == 1 ? "yes" : "no"))),
                    Says(Disputed, 1, "no"), Says(Disputed, 5, "yes"), Says(Disputed, 6, "yes"),
                ],
                Stop);
        });
        await bench.WorkOnItemsAsync([.. Enumerable.Range(1, 40).Select(i => (long)i), Disputed], Cause.News);
    }

    private static Task<ConsensusRow> ConsensusAsync(Workbench bench) =>
        bench.ReadAsync(async session => (await session.FirstAsync<ConsensusRow>("SELECT * FROM derived_consensus WHERE item_id = @Disputed", new { Disputed }, Stop))!);

    private static Task<IReadOnlyList<PlanRow>> PlansAsync(Workbench bench) => bench.ReadAsync(session => PlanStore.ListAsync(session, long.MaxValue, 100, Stop));
}
