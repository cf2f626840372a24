using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Statements are written once; lists and counters mean the same on both engines.</summary>
public sealed class SessionTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_list_of_numbers_finds_its_members_and_an_empty_one_nothing(Engine engine)
    {
        await using var store = await WithCountersAsync(engine);

        Assert.Equal(["a", "c"], await NamesAsync(store, "value IN @values", new { values = new long[] { 1, 3, 99 } }));
        Assert.Empty(await NamesAsync(store, "value IN @values", new { values = Array.Empty<long>() }));
    }

    [Theory, EveryEngine]
    public async Task A_list_of_texts_finds_its_members_and_leaves_out_those_it_excludes(Engine engine)
    {
        await using var store = await WithCountersAsync(engine);

        Assert.Equal(["a", "b"], await NamesAsync(store, "name IN @names", new { names = new[] { "a", "b", "it's" } }));
        Assert.Equal(["c"], await NamesAsync(store, "name NOT IN @names", new { names = new[] { "a", "b", "it's" } }));
    }

    [Theory, EveryEngine]
    public async Task A_list_is_taken_under_every_type_that_statements_give(Engine engine)
    {
        await using var store = await WithCountersAsync(engine);
        IReadOnlyCollection<long> collection = new HashSet<long> { 1 };
        IReadOnlyList<string> texts = ["b", "\0"];

        Assert.Equal(["a"], await NamesAsync(store, "value IN @collection", new { collection }));
        Assert.Equal(["a"], await NamesAsync(store, "value IN @list", new { list = new List<long> { 1 } }));
        Assert.Equal(["b"], await NamesAsync(store, "name IN @texts", new { texts }));
    }

    [Theory, EveryEngine]
    public async Task A_list_may_be_as_long_as_a_batch(Engine engine)
    {
        await using var store = await WithCountersAsync(engine);

        Assert.Equal(["a", "b", "c"], await NamesAsync(store, "value IN @values", new { values = Enumerable.Range(1, 1000).Select(i => (long)i).ToArray() }));
    }

    [Theory, EveryEngine]
    public async Task Counters_add_up_for_the_hub_and_for_each_project(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        for (var i = 0; i < 2; i++) await store.WriteAsync(session => CounterStore.AddAsync(session, Deltas(("items", 7, 2), ("items", 77, 3), ("findings", 7, -1)), Stop));

        Assert.Equal(Sorted(("findings", -2), ("items", 10)), Sorted(await store.ReadAsync(session => CounterStore.AllAsync(session, Stop))));
        Assert.Equal(Sorted(("findings", -2), ("items", 4)), Sorted(await store.ReadAsync(session => CounterStore.OfProjectAsync(session, 7, Stop))));
        Assert.Equal(Sorted(("items", 6)), Sorted(await store.ReadAsync(session => CounterStore.OfProjectAsync(session, 77, Stop))));
    }

    [Theory, EveryEngine]
    public async Task A_change_that_comes_to_nothing_leaves_no_counter(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        await store.WriteAsync(session => CounterStore.AddAsync(session, Deltas(("items", 7, 2), ("items", 7, -2)), Stop));

        Assert.Empty(await store.ReadAsync(session => CounterStore.AllAsync(session, Stop)));
    }

    [Theory, EveryEngine]
    public async Task A_cursor_moves_only_for_whoever_read_where_it_stands(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        Assert.Equal((0L, 1L), await store.ReadAsync(async session => (await CursorStore.FindAsync(session, 3, Stop)) is var cursor ? (cursor.Position, cursor.NextId) : default));

        Assert.True(await store.WriteAsync(session => CursorStore.HoldsAsync(session, 3, 0, Stop)));
        await store.WriteAsync(session => session.UpsertAsync([new CursorRow { Connection = 3, Position = 20, NextId = 5 }], Stop));

        Assert.False(await store.WriteAsync(session => CursorStore.HoldsAsync(session, 3, 0, Stop)));
        Assert.True(await store.WriteAsync(session => CursorStore.HoldsAsync(session, 3, 20, Stop)));
    }

    private async Task<Installation> WithCountersAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => session.UpsertAsync([.. new[] { "a", "b", "c" }.Select((name, index) => new CounterRow { Name = name, Value = index + 1 })], Stop));
        return store;
    }

    private static Task<IReadOnlyList<string>> NamesAsync(Installation store, string where, object args) =>
        store.ReadAsync(session => session.QueryAsync<string>($"SELECT name FROM derived_counter WHERE {where} ORDER BY name", args, Stop));

    private static CounterDeltas Deltas(params (string Name, long Project, long Delta)[] changes)
    {
        var deltas = new CounterDeltas();
        foreach (var (name, project, delta) in changes) deltas.Add(name, project, delta);
        return deltas;
    }

    private static IEnumerable<(string, long)> Sorted(params (string, long)[] counters) => counters.OrderBy(counter => counter.Item1, StringComparer.Ordinal);

    private static IEnumerable<(string, long)> Sorted(IReadOnlyDictionary<string, long> counters) => Sorted([.. counters.Select(counter => (counter.Key, counter.Value))]);
}
