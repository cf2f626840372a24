using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Reads what was written into a tool.</summary>
internal sealed class WrittenReading(Hub hub)
{
    /// <returns><see langword="null"/> when there is no such connection.</returns>
    public async Task<Written?> FindAsync(long connection, long after, int limit, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ConnectionStore.FindAsync(session, connection, stop), stop) is null) return null;
        var totals = await hub.ReadAsync(session => WrittenView.TotalsAsync(session, connection, stop), stop);
        var rows = await hub.ReadAsync(session => WrittenView.ListAsync(session, connection, after, limit + 1, stop), stop);
        return new()
        {
            Totals = [.. totals.GroupBy(total => total.Kind).Select(kind => Total(kind.Key, kind.ToDictionary(total => total.State, total => total.Effects)))],
            Writings = Listing<WrittenDetail>.Of(rows, limit, Detail, row => Cursor.Of(row.Id)),
        };
    }

    private static WrittenTotal Total(string kind, Dictionary<string, long> states) => new()
    {
        Kind = kind,
        Standing = states.GetValueOrDefault(EffectState.Sent) + states.GetValueOrDefault(EffectState.Wanted) + states.GetValueOrDefault(EffectState.Held),
        Answered = states.GetValueOrDefault(EffectState.Fulfilled),
        TakenOver = states.GetValueOrDefault(EffectState.Overridden),
        TakenBack = states.GetValueOrDefault(EffectState.Withdrawn),
        Refused = states.GetValueOrDefault(EffectState.Failed),
    };

    private static WrittenDetail Detail(WrittenView.Writing row) => new()
    {
        Kind = row.Kind,
        Project = row.ProjectId,
        Item = row.ItemId,
        RemoteId = row.ObjectId,
        At = row.EndedAt.ToTime(),
        State = row.State,
    };
}
