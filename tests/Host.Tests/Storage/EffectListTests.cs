using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>The list of effects with a hundred thousand of them: every page is read as fast as the first, and none is missed or seen twice.</summary>
public sealed class EffectListTests(Engines engines)
{
    private const int Many = 100_000;
    private const int PageSize = 500;
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_hundred_thousand_effects_are_paged_through_without_a_gap_or_a_slow_page(Engine engine)
    {
        await using var installation = await SeededAsync(engine);
        string[] closed = ["10/consensus"];

        Assert.Equal(Many, await WalkAsync(installation, new()));
        // Of each ten, one is held by its own reason, four by the valve, one may go.
        Assert.Equal(Many / 10 * 5, await WalkAsync(installation, new() { State = EffectState.Held, Closed = closed }));
        Assert.Equal(Many / 10, await WalkAsync(installation, new() { State = EffectState.Wanted, Closed = closed }));
        Assert.Equal(0, await WalkAsync(installation, new() { State = EffectState.Wanted, IsStopped = true }));
        Assert.Equal(Many / 10 * 6, await WalkAsync(installation, new() { State = EffectState.Held, IsStopped = true }));
        Assert.Equal(Many / 10 * 4, await WalkAsync(installation, new() { State = EffectState.Sent, Project = 10 }));
        Assert.Equal(Many / 10, await WalkAsync(installation, new() { Kind = "review" }));
    }

    [Theory, EveryEngine]
    public async Task What_must_not_be_sent_keeps_nothing_else_from_its_turn(Engine engine)
    {
        await using var installation = await SeededAsync(engine);
        var since = TimeProvider.System.GetTimestamp();

        var wanted = await installation.ReadAsync(session => OutboxStore.WantedAsync(session, 1, [(10, "consensus")], 50, Stop));

        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, Bearable);
        Assert.Equal(50, wanted.Count);
        Assert.All(wanted, effect => Assert.Equal("review", effect.Kind));
    }

    private async Task<Installation> SeededAsync(Engine engine)
    {
        var installation = await engines.OpenAsync(engine, Stop);
        await installation.WriteAsync(session => session.ExecuteAsync(
            """
            INSERT INTO derived_effect (effect_key, generation, connection, project_id, item_id, plugin, kind, json, content_hash, state, reason, rule, position)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @Many)
            SELECT CAST(i AS text) || '-a', 1, 1, 10, i / 2, 'p', CASE WHEN i % 10 = 9 THEN 'review' ELSE 'consensus' END, '{}', 'h',
                   CASE WHEN i % 10 = 0 THEN 'held' WHEN i % 10 <= 4 OR i % 10 = 9 THEN 'wanted' ELSE 'sent' END, NULL, 'r', i FROM n
            """,
            new { Many },
            Stop));
        // As an engine does by itself once a table has grown.
        await installation.WriteAsync(session => session.ExecuteAsync("ANALYZE derived_effect", null, Stop));
        return installation;
    }

    private static async Task<int> WalkAsync(Installation installation, EffectQuery query)
    {
        var (seen, after) = (new HashSet<string>(StringComparer.Ordinal), (long.MaxValue, "", 0));
        while (true)
        {
            var since = TimeProvider.System.GetTimestamp();
            var page = await installation.ReadAsync(session => EffectListView.ListAsync(session, query, after, PageSize, Stop));
            Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, Bearable);
            if (page.Count == 0) return seen.Count;
            Assert.All(page, effect => Assert.True(seen.Add(effect.EffectKey)));
            after = (page[^1].ItemId, page[^1].EffectKey, page[^1].Generation);
        }
    }
}
