using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What there is to draw from, and what becomes of what was drawn, on both engines.</summary>
public sealed class SecondLookStoreTests(Engines engines)
{
    private const long Look = 500;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Drawn_from_are_items_that_one_person_alone_settled_and_nobody_has_seen_beyond(Engine engine)
    {
        await using var store = await RecordedAsync(engine, 1, 9);
        await ItemsAsync(store, item => item.Settled = false, 2);
        await ItemsAsync(store, item => item.Ended = true, 3);
        await ItemsAsync(store, item => item.Overlap = 2, 4);
        await WriteAsync(store, new DecisionRow { Connection = 1, RemoteId = "d", Field = "field", ItemId = 5, Labels = "[]" });
        await WriteAsync(store, new EffectRow { EffectKey = "6-c", Generation = 1, Connection = 1, ProjectId = 10, ItemId = 6, Plugin = "p", Kind = EffectKind.Consensus, State = "sent", Json = "{}" });
        // A second person, and a skip beside the one answer.
        await ItemsAsync(store, item => item.Annotations = 2, 7, 8);
        await WriteAsync(store, Answer(7, 2));
        var skip = Answer(8, 2);
        skip.Skipped = true;
        await WriteAsync(store, skip);

        Assert.Equal([1L, 8L, 9L], (await store.ReadAsync(session => SecondLookStore.SinglesAsync(session, 10, Stop))).Select(item => item.Id).Order());
        Assert.Equal(3, await store.ReadAsync(session => SecondLookStore.SingleCountAsync(session, 10, Stop)));
    }

    [Theory, EveryEngine]
    public async Task What_is_drawn_is_asked_about_counted_and_not_drawn_again_until_the_look_is_ended(Engine engine)
    {
        await using var store = await RecordedAsync(engine, 1, 4);
        await AskAsync(store, 1, 2, 3);

        Assert.Equal([1L, 2L, 3L], (await store.ReadAsync(session => SecondLookStore.AskedAsync(session, [1, 2, 3, 4], Stop))).Order());
        Assert.Equal([4L], (await store.ReadAsync(session => SecondLookStore.SinglesAsync(session, 10, Stop))).Select(item => item.Id));
        Assert.Equal(3, await CountAsync(store, "derived_effect WHERE kind = 'label' AND state = 'held'"));
        Assert.Equal(3, await CountAsync(store, "work WHERE kind = 'item'"));

        await store.WriteAsync(session => SecondLookStore.EndAsync(session, Some.Instant, new() { SecondLook = Look, By = "Ada" }, ["rules"], Stop));

        Assert.Empty(await store.ReadAsync(session => SecondLookStore.AskedAsync(session, [1, 2, 3, 4], Stop)));
        Assert.Equal(0, await CountAsync(store, "derived_effect"));
    }

    [Theory, EveryEngine]
    public async Task Second_answers_are_counted_as_they_come_and_end_what_was_asked(Engine engine)
    {
        await using var store = await RecordedAsync(engine, 1, 3);
        await AskAsync(store, 1, 2, 3);
        await WriteAsync(store, Answer(1, 2, "yes"));
        await WriteAsync(store, Answer(2, 2, "no"));
        await ItemsAsync(store, item => item.Ended = true, 3);
        await store.WriteAsync(session => SecondLookPostStore.SettleAsync(session, [1, 2, 3], Stop));

        var look = (await store.ReadAsync(session => SecondLookStore.FindAsync(session, Look, Stop)))!;
        var count = Assert.Single(await store.ReadAsync(session => SecondLookView.CountsAsync(session, look, Stop)));
        Assert.Equal((3L, 3L, 2L, 1L, 1L, 0L, 1L), (count.Size, count.Asked, count.Answered, count.Differ, count.Open, count.Wrong, count.Gone));
        Assert.Equal(0, await CountAsync(store, "derived_effect"));
    }

    [Theory, EveryEngine]
    public async Task A_look_that_is_read_before_its_items_holds_once_they_are_there(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await WriteAsync(store, Connection());
        await AskAsync(store, 1, 2);
        Assert.Equal(0, await CountAsync(store, "work"));

        await RecordAsync(store, 1, 2);
        await store.WriteAsync(session => SecondLookPostStore.SettleAsync(session, [1, 2], Stop));

        Assert.Equal(2, await CountAsync(store, "derived_effect WHERE kind = 'label'"));
    }

    private async Task<Installation> RecordedAsync(Engine engine, int first, int last)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await WriteAsync(store, Connection());
        await RecordAsync(store, first, last);
        return store;
    }

    private static async Task RecordAsync(Installation store, int first, int last)
    {
        var facts = SomeFacts.Empty;
        await WriteAsync(store, facts.Project);
        await WriteAsync(store, new SchemaRow { ProjectId = 10, UpdatedAt = 0, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) });
        for (var id = first; id <= last; id++)
        {
            await WriteAsync(store, new ItemRow { Id = id, ProjectId = 10, Connection = 1, RemoteId = $"{id}", Data = "{}", DataHash = "h", Overlap = 1, Annotations = 1, Settled = true });
            await WriteAsync(store, Answer(id, 1, "yes"));
        }
    }

    private static ConnectionRow Connection()
    {
        var row = SomeFacts.Empty.Connection;
        (row.Slug, row.PeopleLevel, row.State) = ("tool", "items", "active");
        return row;
    }

    private static AnnotationRow Answer(long item, long contributor, string label = "yes")
    {
        var row = SomeFacts.Annotation(contributor, label, id: (item * 10) + contributor);
        (row.ItemId, row.CreatedAt, row.RemoteId) = (item, row.CreatedAt + contributor, $"{row.Id}");
        return row;
    }

    private static Task AskAsync(Installation store, params long[] items) => store.WriteAsync(session => SecondLookStore.AskAsync(
        session, Look, Some.Instant, new() { Connection = 1, Seed = 7, Percent = 50, Parts = [new() { Project = 10, Size = items.Length, Items = items }], By = "Ada" }, ["rules"], Stop));

    private static Task ItemsAsync(Installation store, Action<ItemRow> change, params long[] ids) => store.WriteAsync(async session =>
    {
        foreach (var id in ids)
        {
            var row = (await session.FirstAsync<ItemRow>("SELECT * FROM derived_item WHERE id = @id", new { id }, Stop))!;
            change(row);
            await session.UpsertAsync([row], Stop);
        }
    });

    private static Task WriteAsync<T>(Installation store, T row) where T : class => store.WriteAsync(session => session.UpsertAsync([row], Stop));

    private static Task<long> CountAsync(Installation store, string from) => store.ReadAsync(session => session.ScalarAsync<long>($"SELECT count(*) FROM {from}", null, Stop));
}
