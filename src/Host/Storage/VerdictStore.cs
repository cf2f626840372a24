using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>What leads decided about proposals.</summary>
internal static class VerdictStore
{
    public static Task<IReadOnlyList<VerdictRow>> OfItemsAsync(Session session, IReadOnlyCollection<long> items, CancellationToken stop) =>
        session.QueryAsync<VerdictRow>("SELECT * FROM derived_verdict WHERE item_id IN @items", new { items = items.ToArray() }, stop);

    public static async Task SetAsync(Session session, long position, DateTimeOffset at, ProposalEvent.Decided body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var row = new VerdictRow
        {
            EffectKey = body.Effect,
            ItemId = body.Item,
            ContentHash = body.Content,
            Approved = body.Approved,
            Reason = body.Reason,
            Person = body.By,
            At = at.ToMicros(),
            Position = position,
        };
        await session.UpsertAsync([row], stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, [body.Item], Cause.News, stop);
    }
}
