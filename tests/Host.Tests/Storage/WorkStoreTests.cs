using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Who may work on what, on both engines.</summary>
public sealed class WorkStoreTests(Engines engines)
{
    private const string Lane = "rules";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_marked_subject_is_claimed_once_and_gone_when_done(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);

        var claim = Assert.Single(await ClaimAsync(store));
        Assert.Equal((7, 1, Cause.News), (claim.Subject, claim.Attempts, claim.Cause));
        Assert.Empty(await ClaimAsync(store));

        await store.WriteAsync(session => WorkStore.DoneAsync(session, claim, Stop));
        Assert.Empty(await RowsAsync(store));
    }

    [Theory, EveryEngine]
    public async Task Kinds_and_lanes_do_not_see_each_others_work(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, ["one", "two"], [1], Cause.News, Stop));

        Assert.Empty(await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Look, "one", 9, Lease, Stop)));
        Assert.Single(await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, "one", 9, Lease, Stop)));
        Assert.Single(await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, "two", 9, Lease, Stop)));
    }

    [Theory, EveryEngine]
    public async Task An_expired_lease_is_taken_over_and_the_zombie_is_refused_by_the_fence(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);
        var zombie = Assert.Single(await ClaimAsync(store, lease: TimeSpan.Zero));

        var heir = Assert.Single(await ClaimAsync(store));

        Assert.Equal(2, heir.Attempts);
        Assert.False(await store.WriteAsync(session => WorkStore.HoldsAsync(session, zombie, Stop)));
        await store.WriteAsync(async session =>
        {
            await WorkStore.DoneAsync(session, zombie, Stop);
            await WorkStore.ReleaseAsync(session, zombie, TimeSpan.Zero, "late", counts: true, Stop);
            await WorkStore.ParkAsync(session, zombie, "late", Stop);
        });
        Assert.True(await store.WriteAsync(session => WorkStore.HoldsAsync(session, heir, Stop)));
        Assert.Equal((WorkState.Ready, null), (Assert.Single(await RowsAsync(store)).State, Assert.Single(await RowsAsync(store)).Reason));
    }

    [Theory, EveryEngine]
    public async Task News_during_the_work_keeps_the_subject_due(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);
        var claim = Assert.Single(await ClaimAsync(store));
        await MarkAsync(store, 7);

        Assert.False(await store.WriteAsync(session => WorkStore.HoldsAsync(session, claim, Stop)));
        await store.WriteAsync(session => WorkStore.DoneAsync(session, claim, Stop));
        Assert.Empty(await ClaimAsync(store));
        await store.WriteAsync(session => WorkStore.DoneOrReleaseAsync(session, claim, Stop));

        Assert.Equal(2, Assert.Single(await ClaimAsync(store)).Mark);
    }

    [Theory, EveryEngine]
    public async Task An_attempt_given_back_for_news_is_not_counted_and_one_that_failed_is(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);

        var first = Assert.Single(await ClaimAsync(store));
        await store.WriteAsync(session => WorkStore.ReleaseAsync(session, first, TimeSpan.Zero, null, counts: false, Stop));
        var second = Assert.Single(await ClaimAsync(store));
        await store.WriteAsync(session => WorkStore.ReleaseAsync(session, second, TimeSpan.Zero, "it broke", counts: true, Stop));
        var third = Assert.Single(await ClaimAsync(store));

        Assert.Equal((1, 1, 2), (first.Attempts, second.Attempts, third.Attempts));
        Assert.Equal("it broke", Assert.Single(await RowsAsync(store)).Reason);
    }

    [Theory, EveryEngine]
    public async Task A_subject_that_waits_is_not_claimed_before_its_time_unless_news_comes(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);
        var claim = Assert.Single(await ClaimAsync(store));
        await store.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, TimeSpan.FromHours(1), "later", counts: true, Stop));
        Assert.Empty(await ClaimAsync(store));
        Assert.Equal((0, 1, 0), await CountsAsync(store));

        await MarkAsync(store, 7);

        Assert.Equal(1, Assert.Single(await ClaimAsync(store)).Attempts);
    }

    [Theory, EveryEngine]
    public async Task Parked_work_rests_with_its_reason_until_a_person_retries_it(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);
        var claim = Assert.Single(await ClaimAsync(store));
        await store.WriteAsync(session => WorkStore.ParkAsync(session, claim, "gave up", Stop));

        Assert.Empty(await ClaimAsync(store));
        Assert.Equal((0, 0, 1), await CountsAsync(store));
        Assert.Equal("gave up", Assert.Single(await RowsAsync(store)).Reason);

        Assert.True(await store.WriteAsync(session => WorkStore.RetryAsync(session, claim.Id, Stop)));
        Assert.False(await store.WriteAsync(session => WorkStore.RetryAsync(session, claim.Id, Stop)));
        Assert.Equal(1, Assert.Single(await ClaimAsync(store)).Attempts);
    }

    [Theory, EveryEngine]
    public async Task Only_parked_work_can_be_discarded(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 7);
        var claim = Assert.Single(await ClaimAsync(store));
        Assert.False(await store.WriteAsync(session => WorkStore.DiscardAsync(session, claim.Id, Stop)));

        await store.WriteAsync(session => WorkStore.ParkAsync(session, claim, "gave up", Stop));

        Assert.True(await store.WriteAsync(session => WorkStore.DiscardAsync(session, claim.Id, Stop)));
        Assert.Empty(await RowsAsync(store));
    }

    [Theory, EveryEngine]
    public async Task What_never_had_a_lane_is_parked_once_however_often_it_fails(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        foreach (var reason in new[] { "first", "second" })
        {
            await store.WriteAsync(session => WorkStore.ParkAsync(session, WorkKind.Event, "translate", 40, reason, Stop));
        }

        var row = Assert.Single(await RowsAsync(store));
        Assert.Equal((WorkState.Parked, "second", 2), (row.State, row.Reason, row.Attempts));
    }

    [Theory, EveryEngine]
    public async Task Claimers_at_the_same_time_never_get_the_same_subject(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, [.. Enumerable.Range(1, 400).Select(i => (long)i)]);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAllAsync(store), Stop)));

        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), claimed.SelectMany(subjects => subjects).Order());
    }

    [Theory, EveryEngine]
    public async Task News_outranks_a_lesser_cause_and_is_not_outranked_by_it(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        foreach (var (subject, causes) in new[] { (1L, new[] { Cause.Plan, Cause.News }), (2L, [Cause.News, Cause.Plan]), (3L, [Cause.Plan, Cause.Gate]), (4L, [Cause.Tool, Cause.Gate]), (5L, [Cause.Neighbour, Cause.Tool]), (6L, [Cause.Tool, Cause.News]) })
        {
            foreach (var cause in causes) await store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Lane], [subject], cause, Stop));
        }

        // What the tool changed stays under the fuse, whatever else wants the item looked at.
        Assert.Equal([Cause.News, Cause.News, Cause.Gate, Cause.Tool, Cause.Tool, Cause.News], (await ClaimAsync(store)).Select(claim => claim.Cause));
    }

    [Theory, EveryEngine]
    public async Task Work_of_a_suspended_lane_waits_instead_of_being_due(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 1, 2);
        await store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Look, ["changes"], [9], Cause.News, Stop));

        Assert.Equal((2, 1, 0), await CountsAsync(store));
        Assert.Equal((0, 3, 0), await CountsAsync(store, Lane));
    }

    private static Task MarkAsync(Installation store, params long[] subjects) =>
        store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Lane], subjects, Cause.News, Stop));

    private static Task<IReadOnlyList<Claim>> ClaimAsync(Installation store, int limit = 100, TimeSpan? lease = null) =>
        store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, Lane, limit, lease ?? Lease, Stop));

    private static async Task<List<long>> ClaimAllAsync(Installation store)
    {
        var subjects = new List<long>();
        while (await ClaimAsync(store, limit: 7) is { Count: > 0 } claims) subjects.AddRange(claims.Select(claim => claim.Subject));
        return subjects;
    }

    private static Task<IReadOnlyList<WorkRow>> RowsAsync(Installation store) =>
        store.ReadAsync(session => session.QueryAsync<WorkRow>("SELECT * FROM work ORDER BY id", null, Stop));

    private static async Task<(long Due, long Waiting, long Parked)> CountsAsync(Installation store, params string[] suspended)
    {
        var counts = await store.ReadAsync(session => WorkCounts.ReadAsync(session, suspended, Stop));
        return (counts.Due, counts.Waiting, counts.Parked);
    }
}
