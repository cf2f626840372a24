using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Work;

/// <summary>Reads the work table.</summary>
internal sealed class WorkReading(Hub hub)
{
    public async Task<Listing<WorkSummary>> ListAsync(string state, long after, int limit, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => WorkView.ListAsync(session, state, after, limit + 1, stop), stop);
        return Listing<WorkSummary>.Of(rows, limit, Summary, row => Cursor.Of(row.Id));
    }

    /// <summary>How much there is in each state, up to a bound.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountsAsync(CancellationToken stop) => hub.ReadAsync(session => CountsAsync(session, stop), stop);

    public static async Task<IReadOnlyDictionary<string, long>> CountsAsync(Session session, CancellationToken stop)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var state in WorkView.States) counts[state] = await WorkView.CountAsync(session, state, stop);
        return counts;
    }

    private static WorkSummary Summary(WorkRow row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Lane = row.Lane,
        Subject = row.Subject,
        Cause = row.Cause,
        Attempts = row.Attempts,
        NotBefore = row.NotBefore > 0 ? row.NotBefore.ToTime() : null,
        Reason = row.Reason,
    };
}
