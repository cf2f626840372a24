using LabelHub.Host.Access;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Access;

/// <summary>Contributors' links, sessions and requests to be let in, on both engines.</summary>
public sealed class OwnEntryTests(Engines engines)
{
    private const long Ann = 4;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_link_lets_one_browser_in_once_and_ends_with_its_time(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var credentials = new Credentials(store.Hub, clock);
        var (first, late) = (await credentials.MakeOwnLinkAsync(Ann, TimeSpan.FromDays(7), Stop), await credentials.MakeOwnLinkAsync(Ann, TimeSpan.FromDays(7), Stop));

        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => credentials.RedeemOwnLinkAsync(first, Stop))));
        Assert.Equal(Ann, Assert.Single(uses, use => use is not null));
        clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await credentials.RedeemOwnLinkAsync(late, Stop));
    }

    [Theory, EveryEngine]
    public async Task Links_sessions_and_admin_links_do_not_stand_for_each_other(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var credentials = new Credentials(store.Hub, new ManualTimeProvider());
        var (link, session, admin) = (await credentials.MakeOwnLinkAsync(Ann, TimeSpan.FromDays(1), Stop), await credentials.OpenOwnSessionAsync(Ann, TimeSpan.FromDays(1), Stop), await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop));

        Assert.Null(await credentials.RedeemAsync(link, Stop));
        Assert.Null(await credentials.OwnerOfSessionAsync(link, Stop));
        Assert.Null(await credentials.RedeemOwnLinkAsync(session, Stop));
        Assert.Null(await credentials.RedeemOwnLinkAsync(admin, Stop));
        Assert.Null(await credentials.RoleOfKeyAsync(session, Stop));
        Assert.Equal(Ann, await credentials.OwnerOfSessionAsync(session, Stop));
    }

    [Theory, EveryEngine]
    public async Task A_session_ends_when_it_is_closed_when_a_lead_ends_it_and_with_its_time(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var credentials = new Credentials(store.Hub, clock);
        var (closed, ended, other) = (await credentials.OpenOwnSessionAsync(Ann, TimeSpan.FromDays(1), Stop), await credentials.OpenOwnSessionAsync(Ann, TimeSpan.FromDays(1), Stop), await credentials.OpenOwnSessionAsync(5, TimeSpan.FromDays(1), Stop));

        await credentials.CloseOwnSessionAsync(closed, Stop);
        Assert.Null(await credentials.OwnerOfSessionAsync(closed, Stop));
        Assert.Equal(1, await credentials.EndOwnAsync(Ann, Stop));
        Assert.Null(await credentials.OwnerOfSessionAsync(ended, Stop));
        Assert.Equal(5, await credentials.OwnerOfSessionAsync(other, Stop));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await credentials.OwnerOfSessionAsync(other, Stop));
    }

    [Theory, EveryEngine]
    public async Task Who_asks_is_let_in_once_after_a_lead_has_answered_and_not_before(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var entry = new OwnEntry(store.Hub, clock);
        var token = (await entry.AskAsync("ann@example.org", Stop))!;

        Assert.Null(await entry.EnterAsync(token, Stop));
        var waiting = Assert.Single(await entry.WaitingAsync(Stop));
        Assert.Equal(("ann@example.org", 6), (waiting.Said, waiting.Code.Length));
        Assert.True(await store.WriteAsync(session => AccessRequestStore.ApproveAsync(session, waiting.Id, Ann, clock.Micros(), Stop)));
        Assert.False(await store.WriteAsync(session => AccessRequestStore.ApproveAsync(session, waiting.Id, 5, clock.Micros(), Stop)));

        Assert.Empty(await entry.WaitingAsync(Stop));
        Assert.Equal(Ann, await entry.EnterAsync(token, Stop));
        Assert.Null(await entry.EnterAsync(token, Stop));
    }

    [Theory, EveryEngine]
    public async Task A_request_is_forgotten_within_a_day_and_no_flood_of_them_fills_the_store(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var entry = new OwnEntry(store.Hub, clock);
        for (var number = 0; number < 200; number++) Assert.NotNull(await entry.AskAsync($"person {number}", Stop));
        Assert.Null(await entry.AskAsync("one too many", Stop));

        clock.Advance(OwnEntry.RequestLife);

        Assert.Empty(await entry.WaitingAsync(Stop));
        Assert.NotNull(await entry.AskAsync("the next day", Stop));
        Assert.Equal(1, await store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM setup_access_request", null, Stop)));
    }

    [Theory, EveryEngine]
    public async Task Only_hashes_of_what_browsers_hold_are_kept(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var credentials = new Credentials(store.Hub, clock);
        string[] held = [await credentials.MakeOwnLinkAsync(Ann, TimeSpan.FromDays(1), Stop), await credentials.OpenOwnSessionAsync(Ann, TimeSpan.FromDays(1), Stop), (await new OwnEntry(store.Hub, clock).AskAsync("ann", Stop))!];

        var rows = (await store.ReadAsync(session => session.QueryAsync<CredentialRow>("SELECT * FROM setup_credential", null, Stop))).Cast<object>()
            .Concat(await store.ReadAsync(session => session.QueryAsync<AccessRequestRow>("SELECT * FROM setup_access_request", null, Stop))).ToArray();

        Assert.Equal(3, rows.Length);
        Assert.All(rows, row => Assert.DoesNotContain(SomeRow.Values(row).Values, value => held.Contains(value as string)));
    }
}
