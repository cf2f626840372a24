using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;
using LabelHub.Plugins;
using Npgsql;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>A change of the tool that would send many effects stops as a plan, and goes when a person says so.</summary>
public sealed class FuseLaneTests(Engines engines)
{
    private const string Silent = "labelhub.validation";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task As_many_effects_as_the_limit_go_unasked(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(Fuse.Limit);

        await bench.WorkOnItemsAsync(items, Cause.Tool);
        Assert.All(await bench.EffectsAsync(), effect => Assert.Equal((EffectState.Held, Fuse.Counting), (effect.State, effect.Reason)));
        await DecideAsync(bench);

        Assert.Equal(Fuse.Limit, await WantedAsync(bench));
        Assert.DoesNotContain(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);
    }

    [Theory, EveryEngine]
    public async Task One_more_than_the_limit_stops_as_a_plan_and_applying_it_lets_all_go(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(Fuse.Limit + 1);

        await bench.WorkOnItemsAsync(items, Cause.Tool);
        await DecideAsync(bench);

        var plan = Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);
        Assert.Equal((PlanState.Ready, SomeWork.Project, new PlanCounts { Items = 51, EffectsReleased = 51 }), (plan.State, plan.Scope, Content.Read<PlanCounts>(plan.Counts!)));
        Assert.All(await bench.EffectsAsync(), effect => Assert.Equal((EffectState.Held, Fuse.Blown(plan.Id)), (effect.State, effect.Reason)));

        Assert.Null(await bench.Get<Plans>().ApplyAsync(plan.Id, Stop));
        await bench.WorkAsync();

        Assert.Equal(Fuse.Limit + 1, await WantedAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task What_was_discarded_stays_in_the_house(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(Fuse.Limit + 1);
        await bench.WorkOnItemsAsync(items, Cause.Tool);
        await DecideAsync(bench);
        var plan = Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);

        Assert.Null(await bench.Get<Plans>().DiscardAsync(plan.Id, Stop));
        await bench.WorkOnItemsAsync(items, Cause.Gate);

        Assert.Equal(0, await WantedAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task Ordinary_new_work_sends_however_much_it_wants(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);

        await bench.WorkOnItemsAsync(await bench.RecordAsync(Fuse.Limit + 1), Cause.News);

        Assert.Equal(Fuse.Limit + 1, await WantedAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_decided_while_the_change_is_still_worked_through(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(2);
        await bench.WorkOnItemsAsync([items[0]], Cause.Tool);
        await bench.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [SomeWork.Consensus], [items[1]], Cause.Tool, Stop));

        Assert.Equal(0, await bench.Get<FuseLane>().StepAsync(Stop));
        await bench.WorkAsync();
        Assert.Equal(0, await WantedAsync(bench));

        await DecideAsync(bench);
        Assert.Equal(2, await WantedAsync(bench));
    }

    [Fact]
    public async Task Nothing_escapes_while_the_event_that_stops_it_cannot_be_read_yet()
    {
        await using var bench = await Workbench.OpenAsync(engines, Engine.Postgres);
        await bench.WorkOnItemsAsync(await bench.RecordAsync(Fuse.Limit + 1), Cause.Tool);
        await using (var other = new NpgsqlConnection(bench.Storage))
        {
            // Any long transaction of the server, such as a backup.
            await other.OpenAsync(Stop);
            await using var open = await other.BeginTransactionAsync(Stop);
            await using (var begin = new NpgsqlCommand("SELECT pg_current_xact_id()", other, open)) await begin.ExecuteScalarAsync(Stop);

            Assert.Equal(1, await bench.Get<FuseLane>().StepAsync(Stop));
            await bench.StepLanesAsync();
            await bench.Get<FuseLane>().StepAsync(Stop);
            await bench.StepLanesAsync();

            Assert.All(await bench.EffectsAsync(), effect => Assert.Equal((EffectState.Held, Fuse.Counting), (effect.State, effect.Reason)));
        }

        await bench.WorkAsync();
        var plan = Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);
        Assert.All(await bench.EffectsAsync(), effect => Assert.Equal(Fuse.Blown(plan.Id), effect.Reason));
    }

    [Theory, EveryEngine]
    public async Task A_plugin_that_may_not_run_does_not_hold_the_decision_up(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var items = await bench.RecordAsync(2);
        await bench.Get<PluginCatalog>().UnloadAsync(Silent, Stop);
        await bench.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Silent], items, Cause.Tool, Stop));
        await bench.WorkOnItemsAsync(items, Cause.Tool);

        await DecideAsync(bench);

        Assert.Equal(2, await WantedAsync(bench));
    }

    private static async Task DecideAsync(Workbench bench)
    {
        Assert.Equal(1, await bench.Get<FuseLane>().StepAsync(Stop));
        await bench.WorkAsync();
    }

    private static async Task<int> WantedAsync(Workbench bench) => (await bench.EffectsAsync()).Count(effect => effect.State == EffectState.Wanted);

    private static Task<IReadOnlyList<PlanRow>> PlansAsync(Workbench bench) => bench.ReadAsync(session => PlanStore.ListAsync(session, long.MaxValue, 100, Stop));
}
