using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

public sealed class GoldStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_page_of_known_answers_holds_whole_items(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => session.UpsertAsync([.. from item in Enumerable.Range(1, 5) from field in new[] { "kind", "mood", "tone" } select Gold(item, field)], Stop));

        var first = await store.ReadAsync(session => GoldStore.ListAsync(session, 10, 0, 2, Stop));
        var rest = await store.ReadAsync(session => GoldStore.ListAsync(session, 10, first[^1].ItemId, 9, Stop));

        Assert.Equal([1, 1, 1, 2, 2, 2], first.Select(row => row.ItemId));
        Assert.Equal(9, rest.Count);
    }

    private static GoldRow Gold(long item, string field) => new() { ItemId = item, Field = field, ProjectId = 10, Answer = "[]", Source = "test" };
}
