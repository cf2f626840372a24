using LabelHub.Host.Log;
using LabelHub.Host.Storage.Views;
using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Views;

public sealed class EventLookTests(PostgresCluster cluster)
{
    private const long Second = 1_000_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_rate_counts_the_last_minutes_alone(Engine engine)
    {
        await using var databases = await LoggedAsync(engine, [.. Enumerable.Range(0, 40).Select(n => n < 20 ? 0 : 3_600 + n)]);

        var rate = await databases.Log.Database.ReadAsync(session => EventView.RateAsync(session, Make.Now + (3_700 * Second), TimeSpan.FromMinutes(5), Stop), Stop);

        Assert.Equal(4, rate);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_beyond_the_cursor_is_unread(Engine engine)
    {
        await using var databases = await LoggedAsync(engine, [0, 1, 2]);

        Assert.Equal(3, await UnreadAsync(databases, 0));
        Assert.Equal(1, await UnreadAsync(databases, 2));
        Assert.Equal(0, await UnreadAsync(databases, 3));
    }

    private static Task<long> UnreadAsync(Databases databases, long consumed) =>
        databases.Log.BeyondAsync([(1, consumed)], Stop);

    private async Task<Databases> LoggedAsync(Engine engine, IReadOnlyList<int> seconds)
    {
        var databases = await Databases.OnAsync(engine, cluster, Stop);
        await databases.Log.AppendAsync([.. seconds.Select(s => (new NewEvent { Connection = 1, Kind = EventKind.Delivery, Body = "{}"u8.ToArray() }, Make.Now + (s * Second)))], Stop);
        return databases;
    }
}
