using FsCheck.Fluent;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;
using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Views;

public sealed class ItemListTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Pages_of_any_size_show_every_item_once_newest_first(Engine engine)
    {
        await using var databases = await SeededAsync(engine);

        foreach (var size in Gen.Choose(1, 40).Sample(6, 12).Append(1).Append(30))
        {
            var seen = await AllAsync(databases, new() { Limit = size });

            Assert.Equal(Enumerable.Range(1, 30).Except([13]).Reverse().Select(n => (long)n), seen);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_state_shows_its_own_items(Engine engine)
    {
        await using var databases = await SeededAsync(engine);

        Assert.Equal([20, 10], await AllAsync(databases, new() { State = ItemListState.Findings }));
        Assert.Equal([20], await AllAsync(databases, new() { State = ItemListState.Errors }));
        Assert.Equal([9, 8], await AllAsync(databases, new() { State = ItemListState.Ties, Limit = 1 }));
        Assert.Equal([7], await AllAsync(databases, new() { State = ItemListState.Settled }));
        Assert.Equal([30, 20, 10], await AllAsync(databases, new() { Project = 2 }));
        Assert.Equal([20, 10], await AllAsync(databases, new() { Project = 2, State = ItemListState.Findings }));
        Assert.Empty(await AllAsync(databases, new() { Project = 1, State = ItemListState.Errors }));
    }

    [Fact]
    public async Task An_item_that_arrives_between_two_pages_moves_no_other()
    {
        await using var databases = await SeededAsync(Engine.Sqlite);
        var first = await PageAsync(databases, new() { Limit = 10 });

        await databases.WriteAsync<ItemRow>(Stop, Make.Item(31));
        var second = await PageAsync(databases, new() { Limit = 10, Before = first[^1] });

        Assert.Equal(first[^1] - 1, second[0]);
        Assert.DoesNotContain(31, second);
    }

    private static async Task<IReadOnlyList<long>> AllAsync(Databases databases, ItemQuery query)
    {
        var seen = new List<long>();
        while (await PageAsync(databases, query) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            query = query with { Before = page[^1] };
        }

        return seen;
    }

    private static async Task<IReadOnlyList<long>> PageAsync(Databases databases, ItemQuery query) =>
        [.. (await databases.Hub.ReadAsync(session => ItemListView.ListAsync(session, query, Stop), Stop)).Select(row => row.Id)];

    private async Task<Databases> SeededAsync(Engine engine)
    {
        var databases = await Databases.OnAsync(engine, cluster, Stop);
        ItemRow[] items = [.. Enumerable.Range(1, 30).Select(n => Make.Item(n, n % 10 == 0 ? 2 : 1))];
        items[12].Ended = true;
        items[6].Settled = true;
        (items[9].Findings, items[19].Findings, items[19].Errors) = (2, 1, 1);
        await databases.WriteAsync<ItemRow>(Stop, items);
        await databases.WriteAsync<ConsensusRow>(Stop, Tie(8), Tie(9), Tie(8, "tone"), Make.Consensus(7, Some.Consensus("time", "day")));
        return databases;
    }

    private static ConsensusRow Tie(long item, string field = "time") => Make.Consensus(item, Some.Consensus(field, "day", "night") with { HasWinner = false });
}
