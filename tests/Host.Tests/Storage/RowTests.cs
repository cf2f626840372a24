using System.Reflection;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Whatever is written in bulk is read back as it was, on both engines.</summary>
public sealed class RowTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Every_kind_of_row_comes_back_as_it_went(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        foreach (var type in SomeRow.HubTypes) await (Task)Generic(nameof(RoundTripAsync), type).Invoke(null, [store])!;
    }

    [Theory, EveryEngine]
    public async Task Writing_a_row_again_replaces_it_by_its_key(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        foreach (var type in SomeRow.HubTypes.Where(type => !type.GetProperties().Any(SomeRow.IsGenerated))) await (Task)Generic(nameof(ReplaceAsync), type).Invoke(null, [store])!;
    }

    [Theory, EveryEngine]
    public async Task More_rows_than_one_statement_holds_are_all_written(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var rows = Enumerable.Range(1, 5_000).Select(i => new VersionRow { AnnotationId = i, UpdatedAt = 2L * i, Content = $"{i}" }).ToArray();

        await store.WriteAsync(session => session.UpsertAsync(rows, Stop));

        var read = await store.ReadAsync(session => session.QueryAsync<VersionRow>("SELECT * FROM derived_version ORDER BY annotation_id", null, Stop));
        Assert.Equal(rows.Select(row => (row.AnnotationId, row.UpdatedAt, row.Content)), read.Select(row => (row.AnnotationId, row.UpdatedAt, row.Content)));
    }

    [Theory, EveryEngine]
    public async Task Nothing_to_write_is_no_statement(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        await store.WriteAsync(session => session.UpsertAsync(Array.Empty<ItemRow>(), Stop));
    }

    [Theory, EveryEngine]
    public async Task A_write_that_fails_leaves_nothing_of_its_transaction(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(async session =>
        {
            await session.UpsertAsync([new CounterRow { Name = "a", Value = 1 }], Stop);
            throw new InvalidOperationException("The work was given up.");
        }));

        Assert.Empty(await store.ReadAsync(session => CounterStore.AllAsync(session, Stop)));
    }

    [Theory, EveryEngine]
    public async Task A_text_with_the_character_that_PostgreSQL_cannot_keep_is_stored_with_a_mark_in_its_place(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);

        await store.WriteAsync(async session =>
        {
            await session.UpsertAsync([new CounterRow { Name = "bulk\0row" }], Stop);
            await session.ExecuteAsync("INSERT INTO derived_counter (name, value) VALUES (@name, 0)", new { name = "one\0by one" }, Stop);
        });

        Assert.Equal(["bulk\uFFFDrow", "one\uFFFDby one"], (await store.ReadAsync(session => CounterStore.AllAsync(session, Stop))).Keys.Order(StringComparer.Ordinal));
    }

    private static MethodInfo Generic(string name, Type type) => typeof(RowTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);

    private static async Task RoundTripAsync<T>(Installation store) where T : class
    {
        T[] rows = [(T)SomeRow.Of(typeof(T), 1, nulls: false), (T)SomeRow.Of(typeof(T), 2, nulls: true)];
        await store.WriteAsync(session => session.InsertAsync(rows, Stop));

        Assert.Equal(rows.Select(Text).Order(StringComparer.Ordinal), (await AllAsync<T>(store)).Select(Text).Order(StringComparer.Ordinal));
    }

    private static async Task ReplaceAsync<T>(Installation store) where T : class
    {
        var (first, second) = ((T)SomeRow.Of(typeof(T), 1, nulls: true), (T)SomeRow.Of(typeof(T), 2, nulls: false));
        foreach (var name in SomeRow.Key(typeof(T))) typeof(T).GetProperty(name)!.SetValue(second, typeof(T).GetProperty(name)!.GetValue(first));
        foreach (var row in new[] { first, second }) await store.WriteAsync(session => session.UpsertAsync([row], Stop));

        Assert.Equal(Text(second), Text(Assert.Single(await AllAsync<T>(store))));
    }

    private static Task<IReadOnlyList<T>> AllAsync<T>(Installation store) =>
        store.ReadAsync(session => session.QueryAsync<T>($"SELECT * FROM {SomeRow.Table(typeof(T))}", null, Stop));

    private static string Text<T>(T row) => $"{typeof(T).Name} {string.Join(", ", SomeRow.Values(row!).Select(value => $"{value.Key}={value.Value ?? "null"}"))}";
}
