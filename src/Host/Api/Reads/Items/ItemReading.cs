using LabelHub.Host.Facts;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>Reads items for people and for callers of the API.</summary>
internal sealed class ItemReading(Hub hub, LogStore log)
{
    public async Task<Listing<ItemSummary>> ListAsync(ItemQuery query, CancellationToken stop)
    {
        var (rows, consensus) = await hub.ReadAsync(
            async session =>
            {
                var rows = await ItemListView.ListAsync(session, query with { Limit = query.Limit + 1 }, stop);
                long[] ids = [.. rows.Take(query.Limit).Select(row => row.Id)];
                return (rows, ids.Length == 0 ? [] : await ItemListView.ConsensusAsync(session, ids, stop));
            },
            stop);
        var byItem = consensus.ToLookup(c => c.ItemId);
        return Listing<ItemSummary>.Of(rows, query.Limit, row => Summary(row, byItem[row.Id]), row => Cursor.Of(row.Id));
    }

    /// <returns><see langword="null"/> when there is no such item.</returns>
    public async Task<ItemDetail?> FindAsync(long id, CancellationToken stop)
    {
        var (rows, timeline, rulesets) = await hub.ReadAsync(
            async session => (await ItemView.FindAsync(session, id, stop), await TimelineStore.LoadAsync(session, stop), await SettingView.RulesetsAsync(session, stop)), stop);
        if (rows is null) return null;
        var events = await log.Database.ReadAsync(session => EventView.AtAsync(session, rows.Positions, stop), stop);
        return ItemDetails.Of(rows, new Derivations(timeline, rulesets, events, rows.Item));
    }

    private static ItemSummary Summary(ItemRow row, IEnumerable<ConsensusRow> consensus) => new()
    {
        Id = row.Id,
        Project = row.ProjectId,
        RemoteId = row.RemoteId,
        Title = ItemTitle.Of(row.Data, row.RemoteId),
        Annotations = row.Annotations,
        Overlap = row.Overlap,
        Findings = row.Findings,
        Errors = row.Errors,
        Agreement = row.Agreement,
        Settled = row.Settled,
        Consensus = [.. consensus.Select(c => new FieldOutcome { Field = c.Field, Label = c.Label, HasWinner = c.HasWinner, Confidence = c.Confidence })],
    };
}
