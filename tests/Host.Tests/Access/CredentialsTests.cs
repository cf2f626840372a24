using LabelHub.Host.Access;
using LabelHub.Host.Rows;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Access;

/// <summary>Keys and links, on both engines.</summary>
public sealed class CredentialsTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_link_is_used_up_by_its_first_use(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var credentials = new Credentials(store.Hub, new ManualTimeProvider());
        var token = await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop);

        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => credentials.RedeemAsync(token, Stop))));

        Assert.Equal((Roles.Admin, "admin"), Assert.Single(uses.OfType<CredentialRow>().Select(row => (row.Role, row.Name))));
    }

    [Theory, EveryEngine]
    public async Task A_link_ends_with_its_time(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var credentials = new Credentials(store.Hub, clock);
        var (early, late) = (await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop), await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop));

        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await credentials.RedeemAsync(early, Stop));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await credentials.RedeemAsync(late, Stop));
    }

    [Theory, EveryEngine]
    public async Task A_key_and_a_link_do_not_stand_for_each_other(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var credentials = new Credentials(store.Hub, new ManualTimeProvider());
        await credentials.AddKeyAsync("a key", "tests", "observer", Stop);
        var token = await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop);

        Assert.Equal("observer", await credentials.RoleOfKeyAsync("a key", Stop));
        Assert.Equal("observer", await credentials.RoleOfKeyAsync("a key", Stop));
        Assert.Null(await credentials.RoleOfKeyAsync("A key", Stop));
        Assert.Null(await credentials.RoleOfKeyAsync(token, Stop));
        Assert.Null(await credentials.RedeemAsync("a key", Stop));
    }

    [Theory, EveryEngine]
    public async Task A_key_that_is_lent_ends_with_its_time_or_when_it_is_given_back(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var clock = new ManualTimeProvider();
        var credentials = new Credentials(store.Hub, clock);
        var (kept, returned) = (await credentials.LendKeyAsync(TimeSpan.FromHours(1), "a command", Roles.Admin, Stop), await credentials.LendKeyAsync(TimeSpan.FromHours(1), "another", Roles.Admin, Stop));

        await credentials.ForgetKeyAsync(returned, Stop);
        Assert.Equal(Roles.Admin, await credentials.RoleOfKeyAsync(kept, Stop));
        Assert.Null(await credentials.RoleOfKeyAsync(returned, Stop));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await credentials.RoleOfKeyAsync(kept, Stop));
    }

    [Theory, EveryEngine]
    public async Task Only_hashes_are_kept(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var credentials = new Credentials(store.Hub, new ManualTimeProvider());
        await credentials.AddKeyAsync("a key to be known by", "tests", Roles.Admin, Stop);
        var token = await credentials.MakeLinkAsync(TimeSpan.FromDays(1), Stop);

        var rows = await store.ReadAsync(session => session.QueryAsync<CredentialRow>("SELECT * FROM setup_credential", null, Stop));

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.DoesNotContain(SomeRow.Values(row).Values, value => value is "a key to be known by" || value as string == token));
    }
}
