using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What a person decided about work that somebody else had a hand in, on both engines.</summary>
public sealed class ClearanceStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly long Saved = SomeFacts.Now + 5;

    [Theory, EveryEngine]
    public async Task What_waits_names_the_account_that_saved_it_and_counts_work_and_items(Engine engine)
    {
        await using var store = await DoubtedAsync(engine);

        var waiting = Assert.Single(await store.ReadAsync(session => DoubtView.ListAsync(session, 0, 10, Stop)));
        Assert.Equal((1001L, "eve", Doubts.Editor), (waiting.Id, waiting.Account, waiting.Doubt));
        var suspicion = Assert.Single(await store.ReadAsync(session => DoubtView.AccountsAsync(session, Stop)));
        Assert.Equal((10L, "eve", 1L, 1L, SomeFacts.Item), (suspicion.ProjectId, suspicion.Account, suspicion.Works, suspicion.Items, suspicion.FirstItem));
    }

    [Theory, EveryEngine]
    public async Task Genuine_work_counts_again_and_its_item_is_due(Engine engine)
    {
        await using var store = await DoubtedAsync(engine);
        await DecideAsync(store, genuine: true);

        var row = await AnnotationAsync(store);
        Assert.Null(row.Doubt);
        Assert.Equal(Saved, row.ClearedTo);
        Assert.Empty(await store.ReadAsync(session => DoubtView.ListAsync(session, 0, 10, Stop)));
        Assert.Equal(1, await store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = 'item' AND subject = @Item", new { SomeFacts.Item }, Stop)));
    }

    [Theory, EveryEngine]
    public async Task Work_that_is_not_its_contributors_waits_no_more_and_never_counts(Engine engine)
    {
        await using var store = await DoubtedAsync(engine);
        await DecideAsync(store, genuine: false);

        Assert.Equal(Doubts.Editor, (await AnnotationAsync(store)).Doubt);
        Assert.Empty(await store.ReadAsync(session => DoubtView.ListAsync(session, 0, 10, Stop)));
    }

    [Theory, EveryEngine]
    public async Task A_decision_that_is_read_before_the_work_holds_once_the_work_is_there(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await DecideAsync(store, genuine: true);
        await RecordAsync(store);

        Assert.Equal([SomeFacts.Item], await store.WriteAsync(session => ClearanceStore.SettleAsync(session, [1001], Stop)));
        Assert.Null((await AnnotationAsync(store)).Doubt);
    }

    private async Task<Installation> DoubtedAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await RecordAsync(store);
        return store;
    }

    private static Task RecordAsync(Installation store) => store.WriteAsync(async session =>
    {
        var row = SomeFacts.Annotation(1, "yes", updated: 5);
        row.Doubt = Doubts.Editor;
        await session.UpsertAsync([SomeFacts.Empty.Connection], Stop);
        await session.UpsertAsync([row, SomeFacts.Annotation(2, "yes")], Stop);
        await session.UpsertAsync([new ContributorRow { Id = 1, Connection = 1, RemoteId = "ann", Name = "P-1" }, new ContributorRow { Id = 2, Connection = 1, RemoteId = "bob", Name = "P-2" }], Stop);
        await session.UpsertAsync([Version(SomeFacts.Now, null), Version(Saved, "eve")], Stop);
    });

    private static VersionRow Version(long at, string? editor) => new() { AnnotationId = 1001, UpdatedAt = at, ContributorId = 1, Editor = editor, Confirmed = true, Content = "{}", ContentHash = "h" };

    private static Task DecideAsync(Installation store, bool genuine) => store.WriteAsync(
        session => ClearanceStore.DecideAsync(session, 30, Some.Instant, new() { Annotation = 1001, Version = Saved, Genuine = genuine, Reason = "r", By = "Ada" }, ["rules"], Stop));

    private static async Task<AnnotationRow> AnnotationAsync(Installation store) =>
        (await store.ReadAsync(session => session.FirstAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE id = 1001", null, Stop)))!;
}
