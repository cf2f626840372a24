using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Trust;

/// <summary>Reads what waits for a person's look.</summary>
internal sealed class DoubtReading(Hub hub)
{
    public async Task<Listing<DoubtDetail>> ListAsync(long after, int limit, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => DoubtView.ListAsync(session, after, limit + 1, stop), stop);
        return Listing<DoubtDetail>.Of(rows, limit, Detail, row => Cursor.Of(row.Id));
    }

    private static DoubtDetail Detail(DoubtView.Doubted row) => new()
    {
        Annotation = row.Id,
        RemoteId = row.RemoteId,
        Item = row.ItemId,
        Project = row.ProjectId,
        Contributor = row.Contributor,
        Account = row.Account,
        Doubt = row.Doubt,
        Version = row.UpdatedAt,
        At = row.UpdatedAt.ToTime(),
    };
}
