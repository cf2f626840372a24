using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What the house's events change: rulesets, plans, switches, on both engines.</summary>
public sealed class HouseStoreTests(Engines engines)
{
    private static readonly string[] Lanes = ["one", "two"];
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task The_first_ruleset_holds_from_its_position_and_needs_no_plan(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        await ActivateAsync(store, 10, "1.0");

        var timeline = await store.ReadAsync(session => TimelineStore.LoadAsync(session, Stop));
        Assert.Equal("1.0", timeline.Current.Find("rules")?.Version);
        Assert.Empty(timeline.RulesetAt(9).Plugins);
        Assert.Empty(await PlansAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_later_ruleset_asks_for_a_plan_over_what_is_behind_it(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await ActivateAsync(store, 10, "1.0");

        await ActivateAsync(store, 20, "2.0");

        var plan = Assert.Single(await PlansAsync(store));
        Assert.Equal((20L, PlanKind.Activation, PlanState.Computing, "to 2.0"), (plan.Id, plan.Kind, plan.State, plan.Cause));
        Assert.Equal([20L], (await ClaimedAsync(store, WorkKind.Plan, WorkLane.Plan)).Select(claim => claim.Subject));
    }

    [Theory, EveryEngine]
    public async Task A_newer_activation_supersedes_plans_that_nobody_decided(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        foreach (var (position, version) in new[] { (10, "1.0"), (20, "2.0") }) await ActivateAsync(store, position, version);
        await ListAsync(store, 20, new PlanCounts { FindingsAdded = 1 });

        await ActivateAsync(store, 30, "3.0");

        Assert.Equal([(30L, PlanState.Computing), (20L, PlanState.Superseded)], (await PlansAsync(store)).Select(plan => (plan.Id, plan.State)));
        Assert.False(await ApplyAsync(store, 40, 20));
    }

    [Theory, EveryEngine]
    public async Task A_plan_that_would_change_nothing_is_empty_and_one_that_would_is_ready(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        foreach (var (position, version) in new[] { (10, "1.0"), (20, "2.0") }) await ActivateAsync(store, position, version);
        await store.WriteAsync(session => HouseStore.AskPlanAsync(session, 25, Some.Instant, new() { Kind = PlanKind.History, Scope = 1, Cause = "asked" }, Stop));

        await ListAsync(store, 20, new PlanCounts { Items = 5, EffectsWithdrawn = 2 });
        await ListAsync(store, 25, new PlanCounts { Items = 5 });

        Assert.Equal([(25L, PlanState.Empty), (20L, PlanState.Ready)], (await PlansAsync(store)).Select(plan => (plan.Id, plan.State)));
        Assert.Equal(new PlanCounts { Items = 5, EffectsWithdrawn = 2 }, Content.Read<PlanCounts>((await PlansAsync(store))[1].Counts!));
    }

    [Theory, EveryEngine]
    public async Task Applying_an_activation_puts_its_ruleset_in_force_behind_it_and_marks_every_item_once(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        foreach (var (position, version) in new[] { (10, "1.0"), (20, "2.0") }) await ActivateAsync(store, position, version);
        await ListAsync(store, 20, new PlanCounts { FindingsAdded = 1 });

        Assert.True(await ApplyAsync(store, 40, 20));

        var timeline = await store.ReadAsync(session => TimelineStore.LoadAsync(session, Stop));
        Assert.Equal(("2.0", 40L), (timeline.RulesetAt(5).Find("rules")?.Version, timeline.InForceSince(5)));
        foreach (var lane in Lanes) Assert.Equal([1L, 2L], (await ClaimedAsync(store, WorkKind.Item, lane)).Select(claim => claim.Subject));
        Assert.False(await ApplyAsync(store, 41, 20));
    }

    [Theory, EveryEngine]
    public async Task Applying_a_history_plan_lifts_its_connections_history_up_to_where_it_was_asked(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        await store.WriteAsync(session => HouseStore.AskPlanAsync(session, 25, Some.Instant, new() { Kind = PlanKind.History, Scope = 1, Cause = "asked" }, Stop));
        await ListAsync(store, 25, new PlanCounts { EffectsWanted = 1 });

        Assert.True(await ApplyAsync(store, 40, 25));

        var timeline = await store.ReadAsync(session => TimelineStore.LoadAsync(session, Stop));
        Assert.Equal((false, true, 40L), (timeline.IsHistory(1, 100, 0, 25), timeline.IsHistory(1, 100, 0, 26), timeline.LiftedSince(1)));
    }

    [Theory, EveryEngine]
    public async Task A_discarded_plan_changes_nothing_and_cannot_be_applied(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        foreach (var (position, version) in new[] { (10, "1.0"), (20, "2.0") }) await ActivateAsync(store, position, version);
        await ListAsync(store, 20, new PlanCounts { FindingsAdded = 1 });

        await store.WriteAsync(session => HouseStore.DiscardPlanAsync(session, Some.Instant, new() { Plan = 20 }, Stop));

        Assert.False(await ApplyAsync(store, 40, 20));
        Assert.Empty(await ClaimedAsync(store, WorkKind.Item, Lanes[0]));
        Assert.Equal(Some.Instant.ToMicros(), Assert.Single(await PlansAsync(store)).DecidedAt);
    }

    [Theory, EveryEngine]
    public async Task Switching_on_holds_from_its_position_marks_what_has_effects_and_lists_the_backlog(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);

        await SwitchAsync(store, 50, ("consensus", true));

        Assert.Equal([("consensus", (long?)50)], await SwitchesAsync(store));
        Assert.Equal([2L], (await ClaimedAsync(store, WorkKind.Item, Lanes[0])).Select(claim => claim.Subject));
        var plan = Assert.Single(await PlansAsync(store));
        Assert.Equal((PlanKind.Backlog, 10L), (plan.Kind, plan.Scope));
    }

    [Theory, EveryEngine]
    public async Task Switching_on_what_is_on_keeps_its_position_and_a_kind_not_named_stays(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        await SwitchAsync(store, 50, ("consensus", true), ("review", true));

        await SwitchAsync(store, 60, ("consensus", true));
        await SwitchAsync(store, 70, ("review", false));

        Assert.Equal([("consensus", (long?)50), ("review", null)], await SwitchesAsync(store));
        Assert.Single(await PlansAsync(store));
    }

    [Theory, EveryEngine]
    public async Task Applying_a_backlog_plan_lets_go_of_what_is_on_and_of_nothing_else(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        await SwitchAsync(store, 50, ("consensus", true), ("review", true));
        await SwitchAsync(store, 55, ("review", false));
        await ListAsync(store, 50, new PlanCounts { EffectsReleased = 3 });

        Assert.True(await ApplyAsync(store, 60, 50));

        Assert.Equal([("consensus", (long?)0), ("review", null)], await SwitchesAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_plan_pages_over_the_items_of_its_scope_that_have_work(Engine engine)
    {
        await using var store = await WithItemsAsync(engine);
        foreach (var (kind, scope, items) in new[] { (PlanKind.Activation, 0L, new long[] { 1, 2 }), (PlanKind.Backlog, 11, []), (PlanKind.Backlog, 10, [1, 2]), (PlanKind.History, 2, []), (PlanKind.History, 1, [1, 2]) })
        {
            var plan = new PlanRow { Kind = kind, Scope = scope };
            Assert.Equal(items, await store.ReadAsync(session => PlanStore.ItemsAsync(session, plan, 0, 10, Stop)));
            Assert.Equal(items.Skip(1), await store.ReadAsync(session => PlanStore.ItemsAsync(session, plan, 1, 10, Stop)));
        }
    }

    /// <summary>Items 1 and 2 with work and 3 without; 2 has an effect.</summary>
    private async Task<Installation> WithItemsAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(async session =>
        {
            await session.UpsertAsync([.. Enumerable.Range(1, 3).Select(id => new ItemRow { Id = id, Connection = 1, ProjectId = 10, RemoteId = $"{id}", Annotations = id < 3 ? 1 : 0 })], Stop);
            await session.UpsertAsync([new EffectRow { EffectKey = "2-x", Generation = 1, ItemId = 2, ProjectId = 10 }, new EffectRow { EffectKey = "2-y", Generation = 1, ItemId = 2, ProjectId = 10 }], Stop);
        });
        return store;
    }

    private static Task ActivateAsync(Installation store, long position, string version) => store.WriteAsync(session => HouseStore.ActivateAsync(
        session, position, Some.Instant, new() { Ruleset = new Ruleset { Plugins = [new() { Id = "rules", Version = version, Hash = version }] }, Cause = $"to {version}" }, Stop));

    private static Task ListAsync(Installation store, long plan, PlanCounts counts) => store.WriteAsync(session => HouseStore.ListPlanAsync(session, new() { Plan = plan, Counts = counts }, Stop));

    private static async Task<bool> ApplyAsync(Installation store, long position, long plan)
    {
        var before = (await store.ReadAsync(session => PlanStore.FindAsync(session, plan, Stop)))!.State;
        await store.WriteAsync(session => HouseStore.ApplyPlanAsync(session, position, Some.Instant, new() { Plan = plan }, Lanes, Stop));
        return (await store.ReadAsync(session => PlanStore.FindAsync(session, plan, Stop)))!.State != before;
    }

    private static Task SwitchAsync(Installation store, long position, params (string Kind, bool On)[] kinds) => store.WriteAsync(session => HouseStore.SetWriteBackAsync(
        session, position, Some.Instant, new() { Project = 10, Kinds = kinds.ToDictionary(kind => kind.Kind, kind => kind.On) }, Lanes, Stop));

    private static Task<IReadOnlyList<PlanRow>> PlansAsync(Installation store) => store.ReadAsync(session => PlanStore.ListAsync(session, long.MaxValue, 100, Stop));

    private static Task<IReadOnlyList<Claim>> ClaimedAsync(Installation store, string kind, string lane) =>
        store.WriteAsync(session => WorkStore.ClaimAsync(session, kind, lane, 100, TimeSpan.FromMinutes(1), Stop));

    private static async Task<IEnumerable<(string, long?)>> SwitchesAsync(Installation store) =>
        (await store.ReadAsync(session => session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back ORDER BY kind", null, Stop))).Select(row => (row.Kind, row.FromPosition));
}
