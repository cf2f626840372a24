using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What is posted about an item is what is loaded of it next, on both engines.</summary>
public sealed class ItemPostStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly ItemOutcome Outcome = new()
    {
        Checks = [new CheckRow { AnnotationId = 1001, Plugin = SomeFacts.Plugin, ItemId = SomeFacts.Item, Version = SomeFacts.Now, Rule = "rule", Position = 21 }],
        Findings = [Finding("a", "Error"), Finding("b", "Info")],
        Consensus = [new ConsensusRow { ItemId = SomeFacts.Item, ProjectId = 10, Field = SomeFacts.Field, Plugin = SomeFacts.Plugin, Json = Content.Write(Some.Consensus(SomeFacts.Field, "yes") with { Agreement = 0.5 }), Label = "yes", HasWinner = true, Confidence = 0.75, Rule = "rule", Position = 23 }],
        Judgements = [new JudgementRow { ItemId = SomeFacts.Item, ProjectId = 10, Field = SomeFacts.Field, ContributorId = 1, Evidence = "Peers", Agrees = true, Day = 7, Position = 21 }],
        Effects = [new EffectRow { EffectKey = "100-x", Generation = 1, ItemId = SomeFacts.Item, ProjectId = 10, Connection = 1, Plugin = SomeFacts.Plugin, Kind = "consensus", Json = "{}", ContentHash = "h", State = EffectState.Wanted, Rule = "rule", Position = 23 }],
        Settled = true,
    };

    [Theory, EveryEngine]
    public async Task Facts_come_back_as_they_were_recorded(Engine engine)
    {
        await using var store = await RecordedAsync(engine);

        var facts = Assert.Single(await LoadAsync(store));

        Assert.Equal(("Streets", "tool", SomeFacts.Item), (facts.Project.Title, facts.Connection.Name, facts.Item.Id));
        Assert.Equal([1001L, 1002L, 1003L], facts.Annotations.Select(a => a.Id));
        Assert.Equal(SomeFacts.Field, Assert.Single(facts.Schemas.Newest.Fields).Name);
        Assert.Equal(SomeFacts.Now - 5, facts.Previous[1001].UpdatedAt);
        Assert.Equal([(1001L, SomeFacts.Now - 9)], facts.First.Select(own => (own.Key, own.Value.UpdatedAt)));
        Assert.Equal(new Dictionary<string, long> { ["review"] = 9 }, facts.WriteBack);
        Assert.Equal(["older", "newer"], facts.Decisions.Select(d => d.RemoteId));
        Assert.Equal([(1L, 4L), (2L, 8L)], facts.Snapshots.Heads);
    }

    [Theory, EveryEngine]
    public async Task What_is_posted_stands_and_posting_it_again_is_no_difference(Engine engine)
    {
        await using var store = await RecordedAsync(engine);

        Assert.Equal(1, await PostAsync(store, Outcome));

        var facts = Assert.Single(await LoadAsync(store));
        var again = ItemDifference.Of(facts, SomeFacts.Plugin, Outcome with { Checks = [] });
        Assert.False(again.Checks.IsAny || again.Findings.IsAny || again.Consensus.IsAny || again.Judgements.IsAny || again.Effects.IsAny || again.Settled is not null);
        Assert.Equal((2, 1, true, 0.5), (facts.Item.Findings, facts.Item.Errors, facts.Item.Settled, facts.Item.Agreement));
    }

    [Theory, EveryEngine]
    public async Task Taking_everything_back_leaves_nothing_and_no_count(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await PostAsync(store, Outcome);

        await PostAsync(store, new ItemOutcome { Settled = false });

        var facts = Assert.Single(await LoadAsync(store));
        Assert.Equal((0, 0, 0, 0), (facts.Findings.Count, facts.Consensus.Count, facts.Judgements.Count, facts.Effects.Count));
        Assert.Equal((0, 0, false), (facts.Item.Findings, facts.Item.Errors, facts.Item.Settled));
        Assert.All(await store.ReadAsync(session => CounterStore.AllAsync(session, Stop)), counter => Assert.Equal(0, counter.Value));
    }

    [Theory, EveryEngine]
    public async Task Posting_tells_the_neighbours_the_people_and_the_outbox(Engine engine)
    {
        await using var store = await RecordedAsync(engine);

        await PostAsync(store, Outcome);

        Assert.Equal([("contributor", "incentives", 1L), ("item", "other.rules", SomeFacts.Item), ("outbox", "outbox", 1L)], await DueAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_difference_computed_before_newer_news_is_not_posted_and_the_item_stays_due(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        var claim = await ClaimAsync(store);
        var facts = Assert.Single(await LoadAsync(store));
        await MarkAsync(store);

        Assert.Equal(0, await store.WriteAsync(session => PostAsync(session, claim, ItemDifference.Of(facts, SomeFacts.Plugin, Outcome))));

        Assert.Empty((await LoadAsync(store))[0].Findings);
        Assert.Equal([("item", SomeFacts.Plugin, SomeFacts.Item)], await DueAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_difference_computed_before_an_effect_was_sent_does_not_write_over_what_became_of_it(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await PostAsync(store, Outcome);
        var claim = await ClaimAsync(store);
        var facts = Assert.Single(await LoadAsync(store));
        var effect = Assert.Single(facts.Effects);
        await store.WriteAsync(async session =>
        {
            await OutboxStore.EndAsync(session, await OutboxStore.BeginAsync(session, effect, ReceiptAct.Send, Stop), ReceiptAct.Done, null, null, 1, Stop);
            await OutboxStore.SetStateAsync(session, effect, EffectState.Sent, null, null, Stop);
        });

        Assert.Equal(0, await store.WriteAsync(session => PostAsync(session, claim, ItemDifference.Of(facts, SomeFacts.Plugin, Outcome with { Effects = [Moved(effect)] }))));

        Assert.Equal(EffectState.Sent, Assert.Single((await LoadAsync(store))[0].Effects).State);
        var counters = await store.ReadAsync(session => CounterStore.AllAsync(session, Stop));
        Assert.Equal((0, 1), (counters["effects/wanted"], counters["effects/sent"]));
        Assert.Contains(("item", SomeFacts.Plugin, SomeFacts.Item), await DueAsync(store));
    }

    [Theory, EveryEngine]
    public async Task An_effect_derived_anew_just_before_it_was_sent_has_the_position_its_receipt_names(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await PostAsync(store, Outcome);
        var read = Assert.Single((await LoadAsync(store))[0].Effects);
        await PostAsync(store, Outcome with { Effects = [Moved(read)] });

        await store.WriteAsync(async session =>
        {
            var receipt = await OutboxStore.BeginAsync(session, read, ReceiptAct.Send, Stop);
            await OutboxStore.EndAsync(session, receipt, ReceiptAct.Done, null, null, 1, Stop);
            await OutboxStore.SetStateAsync(session, read, EffectState.Sent, null, receipt.Position, Stop);
        });

        var facts = Assert.Single(await LoadAsync(store));
        Assert.Equal((EffectState.Sent, read.Position), (facts.Effects[0].State, facts.Effects[0].Position));
        Assert.Equal(facts.Effects[0].Position, Assert.Single(facts.Receipts).Position);
    }

    [Theory, EveryEngine]
    public async Task What_a_silent_plugin_said_is_marked_stale_and_what_rests_on_it_is_held(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await PostAsync(store, Outcome);

        await store.WriteAsync(session => ItemPostStore.MarkStaleAsync(session, SomeFacts.Plugin, [SomeFacts.Item], Stop));

        var facts = Assert.Single(await LoadAsync(store));
        Assert.All(facts.Findings, finding => Assert.True(finding.Stale));
        Assert.StartsWith("stale:", Assert.Single(facts.Effects).Reason, StringComparison.Ordinal);
        var counters = await store.ReadAsync(session => CounterStore.AllAsync(session, Stop));
        Assert.Equal((0, 1), (counters["effects/wanted"], counters["effects/held"]));
    }

    [Theory, EveryEngine]
    public async Task Of_another_plugin_are_seen_findings_consensus_judgements_and_what_is_shown(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await PostAsync(store, Outcome);

        var seen = Assert.Single(await store.ReadAsync(session => ItemFactsStore.LoadAsync(session, "other.rules", [SomeFacts.Item, 999], Stop)));

        Assert.Equal((2, 1, 1, 1, 0), (seen.Findings.Count, seen.Consensus.Count, seen.Judgements.Count, seen.Effects.Count, seen.Checks.Count));
    }

    [Theory, EveryEngine]
    public async Task What_another_plugin_asks_for_keeps_the_item_open_until_so_many_have_answered(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        var ask = new AskLabel { Labels = 4, Before = 3, Cause = "more" };
        var row = new EffectRow { EffectKey = "100-l", Generation = 1, ItemId = SomeFacts.Item, ProjectId = 10, Connection = 1, Plugin = SomeFacts.Plugin, Kind = "label", Json = Content.Write<Effect>(ask), ContentHash = "h", State = EffectState.Sent, Rule = "rule", Position = 23 };
        await PostAsync(store, new ItemOutcome { Effects = [row], Settled = false });

        async Task<ItemFacts> SeenAsync(string plugin) => Assert.Single(await store.ReadAsync(session => ItemFactsStore.LoadAsync(session, plugin, [SomeFacts.Item], Stop))) with { Decisions = [] };
        var (own, other) = (await SeenAsync(SomeFacts.Plugin), await SeenAsync("other.rules"));

        Assert.Equal((0, 4), (own.Asked, other.Asked));
        Assert.True(Settlement.IsSettled(own));
        Assert.False(Settlement.IsSettled(other));
        Assert.True(Settlement.IsSettled(other with { Annotations = [.. other.Annotations, SomeFacts.Annotation(4, "no")] }));
    }

    [Theory, EveryEngine]
    public async Task Counted_as_people_are_those_who_worked_in_the_last_four_weeks(Engine engine)
    {
        await using var store = await RecordedAsync(engine);
        await store.WriteAsync(session => session.ExecuteAsync("UPDATE derived_annotation SET updated_at = updated_at - @month WHERE contributor_id = 1", new { month = 29 * TimeSpan.MicrosecondsPerDay }, Stop));

        Assert.Equal(2, await store.ReadAsync(session => SnapshotStore.PeopleAsync(session, 10, Stop)));
        Assert.Equal(0, await store.ReadAsync(session => SnapshotStore.PeopleAsync(session, 11, Stop)));
    }

    private async Task<Installation> RecordedAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        var facts = SomeFacts.Of("yes", "yes", "no");
        facts.Annotations[2].CreatedAt += 5;
        var ended = SomeFacts.Annotation(4, "yes");
        ended.Ended = true;
        await store.WriteAsync(async session =>
        {
            await session.UpsertAsync([facts.Connection], Stop);
            await session.UpsertAsync([facts.Project], Stop);
            await session.UpsertAsync([facts.Item], Stop);
            await session.UpsertAsync([.. facts.Annotations, ended], Stop);
            await session.UpsertAsync([new SchemaRow { ProjectId = 10, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) }], Stop);
            await session.UpsertAsync([.. new[] { (0, 1), (5, 1), (9, 1), (12, 2) }.Select(version => new VersionRow { AnnotationId = 1001, UpdatedAt = SomeFacts.Now - version.Item1, ContributorId = version.Item2, Content = "{}" })], Stop);
            await session.UpsertAsync([new WriteBackRow { ProjectId = 10, Kind = "review", FromPosition = 9 }, new WriteBackRow { ProjectId = 10, Kind = "consensus" }], Stop);
            await session.UpsertAsync([Decision("newer", 2), Decision("older", 1)], Stop);
            await session.UpsertAsync([new SnapshotRow { ProjectId = 10, Number = 2, Position = 8, Statistics = "{}", Skills = "{}", Models = "[]" }, new SnapshotRow { ProjectId = 10, Number = 1, Position = 4, Statistics = "{}", Skills = "{}", Models = "[]" }], Stop);
        });
        return store;
    }

    /// <summary>The same wish, derived at a later position.</summary>
    private static EffectRow Moved(EffectRow effect) => new()
    {
        EffectKey = effect.EffectKey, Generation = effect.Generation, ItemId = effect.ItemId, ProjectId = effect.ProjectId, Connection = effect.Connection, Plugin = effect.Plugin,
        Kind = effect.Kind, Json = effect.Json, ContentHash = effect.ContentHash, State = EffectState.Wanted, Rule = effect.Rule, Position = effect.Position + 1,
    };

    private static DecisionRow Decision(string id, long at) => new() { Connection = 1, RemoteId = id, ItemId = SomeFacts.Item, Field = "another", Labels = "[]", At = at };

    private static FindingRow Finding(string key, string severity) => new()
    {
        AnnotationId = 1001, Plugin = SomeFacts.Plugin, FindingKey = key, ItemId = SomeFacts.Item, ProjectId = 10, Code = key, Severity = severity, Template = "t", Arguments = "[]", Rule = "rule", Position = 21,
    };

    private static Task<IReadOnlyList<ItemFacts>> LoadAsync(Installation store) => store.ReadAsync(session => ItemFactsStore.LoadAsync(session, SomeFacts.Plugin, [SomeFacts.Item], Stop));

    private static async Task<int> PostAsync(Installation store, ItemOutcome outcome)
    {
        var claim = await ClaimAsync(store);
        var facts = Assert.Single(await LoadAsync(store));
        return await store.WriteAsync(session => PostAsync(session, claim, ItemDifference.Of(facts, SomeFacts.Plugin, outcome)));
    }

    private static Task<int> PostAsync(Session session, Claim claim, ItemDifference difference) =>
        ItemPostStore.PostAsync(session, SomeFacts.Plugin, [(claim, difference)], ["other.rules"], ["incentives"], Stop);

    private static Task MarkAsync(Installation store) => store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [SomeFacts.Plugin], [SomeFacts.Item], Cause.News, Stop));

    private static async Task<Claim> ClaimAsync(Installation store)
    {
        await MarkAsync(store);
        return Assert.Single(await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, SomeFacts.Plugin, 10, TimeSpan.FromMinutes(5), Stop)));
    }

    private static async Task<IEnumerable<(string, string, long)>> DueAsync(Installation store) =>
        (await store.ReadAsync(session => session.QueryAsync<WorkRow>("SELECT * FROM work WHERE lease = 0 ORDER BY kind, lane", null, Stop))).Select(row => (row.Kind, row.Lane, row.Subject));
}
