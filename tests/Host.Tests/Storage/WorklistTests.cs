using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What becomes of work that was taken and not finished, on both engines.</summary>
public sealed class WorklistTests(Engines engines)
{
    private const string Lane = "rules";
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task What_a_fault_interrupts_is_given_back_with_the_reason_and_tried_again_after_a_pause(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 1, 2);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => WorkAsync(store, async claims =>
        {
            await store.WriteAsync(session => WorkStore.DoneAsync(session, claims[0], Stop));
            throw new KeyNotFoundException("no rule 6");
        }));

        var left = Assert.Single(await RowsAsync(store));
        Assert.Equal((2L, 0L, 1, "KeyNotFoundException: no rule 6"), (left.Subject, left.Lease, left.Attempts, left.Reason));
        Assert.True(left.NotBefore > 0);
    }

    [Theory, EveryEngine]
    public async Task What_the_end_of_the_host_interrupts_is_given_back_at_once_and_costs_no_attempt(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await MarkAsync(store, 1);

        await Assert.ThrowsAsync<OperationCanceledException>(() => WorkAsync(store, _ => throw new OperationCanceledException()));

        Assert.Equal(1, await WorkAsync(store, claims =>
        {
            Assert.Equal(1, Assert.Single(claims).Attempts);
            return store.WriteAsync(session => WorkStore.DoneAsync(session, claims[0], Stop));
        }));
        Assert.Empty(await RowsAsync(store));
    }

    [Theory, EveryEngine]
    public async Task Where_nothing_is_due_nothing_is_done(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        Assert.Equal(0, await WorkAsync(store, _ => throw new InvalidOperationException()));
    }

    private static Task MarkAsync(Installation store, params long[] subjects) =>
        store.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Lane], subjects, Cause.News, Stop));

    private static Task<int> WorkAsync(Installation store, Func<IReadOnlyList<Claim>, Task> work) => store.Hub.WorkAsync(WorkKind.Item, Lane, 9, Lease, work, Stop);

    private static Task<IReadOnlyList<WorkRow>> RowsAsync(Installation store) =>
        store.ReadAsync(session => session.QueryAsync<WorkRow>("SELECT * FROM work ORDER BY id", null, Stop));
}
