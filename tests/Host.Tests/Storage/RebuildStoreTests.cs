using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

public sealed class RebuildStoreTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Who_was_leaving_a_tool_before_a_rebuild_goes_on_leaving_after_it(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(async session =>
        {
            await session.UpsertAsync([Connection(1, "leaving", LeaveWay.Restore), Connection(2, "left", LeaveWay.Keep), Connection(3, "active", null), Connection(4, "paused", LeaveWay.Keep)], Stop);
            await RebuildStore.BeginAsync(session, Stop);
            await RebuildStore.EndAsync(session, Stop);
        });

        var due = await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Leave, WorkLane.Outbox, 9, TimeSpan.FromMinutes(5), Stop));

        Assert.Equal([1, 4], due.Select(claim => claim.Subject));
    }

    private static ConnectionRow Connection(long id, string state, string? leaving) =>
        new() { Id = id, Name = $"tool {id}", Kind = "label-studio", Slug = $"slug-{id}", State = state, Leaving = leaving, Secret = "s" };
}
