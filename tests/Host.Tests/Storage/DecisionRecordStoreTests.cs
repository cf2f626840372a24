using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Decision records, on both engines.</summary>
public sealed class DecisionRecordStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Records_are_listed_by_number_for_their_own_project(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await KeepAsync(store, 10, 2, "two");
        await KeepAsync(store, 10, 1, "one");
        await KeepAsync(store, 11, 1, "elsewhere");

        var known = await AllAsync(store);

        Assert.Equal([(1L, "one"), (2L, "two")], known.Select(record => (record.Number, record.Title)));
        Assert.Equal(("[7,8]", "Ada", Some.Instant.ToMicros(), 101L), (known[0].Items, known[0].RecordedBy, known[0].RecordedAt, known[0].Position));
    }

    [Theory, EveryEngine]
    public async Task A_number_that_was_given_means_what_it_meant_then(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await KeepAsync(store, 10, 1, "one");
        await WithdrawAsync(store, "Grace", Some.Instant.AddHours(1));

        await KeepAsync(store, 10, 1, "another");

        Assert.Equal("one", Assert.Single(await AllAsync(store)).Title);
    }

    [Theory, EveryEngine]
    public async Task What_is_withdrawn_stays_in_the_list_and_holds_no_more(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await KeepAsync(store, 10, 1, "one");

        await WithdrawAsync(store, "Grace", Some.Instant.AddHours(1));
        await WithdrawAsync(store, "Ada", Some.Instant.AddHours(2));

        var known = Assert.Single(await AllAsync(store));
        Assert.Equal(("Grace", Some.Instant.AddHours(1).ToMicros()), (known.WithdrawnBy, known.WithdrawnAt));
        Assert.Empty(await store.ReadAsync(session => DecisionRecordStore.StandingAsync(session, 10, Stop)));
    }

    private static Task KeepAsync(Installation store, long project, long number, string title) => store.WriteAsync(session => DecisionRecordStore.KeepAsync(
        session, 100 + number, Some.Instant, new() { Project = project, Number = number, Title = title, Ruling = "r", Items = [7, 8], By = "Ada" }, Stop));

    private static Task WithdrawAsync(Installation store, string by, DateTimeOffset at) => store.WriteAsync(session => DecisionRecordStore.WithdrawAsync(session, at, new() { Project = 10, Number = 1, By = by }, Stop));

    private static Task<IReadOnlyList<DecisionRecordRow>> AllAsync(Installation store) => store.ReadAsync(session => DecisionRecordStore.AllAsync(session, 10, Stop));
}
