using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>What people decided about payouts. Each decision is posted once, under the position of its event, however often the log is read.</summary>
internal static class PayoutStore
{
    public static async Task ApproveAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.PayoutApproved body, CancellationToken stop)
    {
        var row = new PayoutRow
        {
            Id = position,
            ProjectId = body.Project,
            ContributorId = body.Contributor,
            Unit = body.Unit,
            Amount = body.Amount,
            State = PayoutState.Approved,
            ApprovedBy = body.By,
            ApprovedAt = at.ToMicros(),
        };
        await session.UpsertAsync([row], stop);
        await LedgerStore.PostAsync(session, Line("payout", row, Account.Payable, Account.Earned, $"payout approved by {body.By}", position, at), stop);
    }

    public static Task PayAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.PayoutEnded body, CancellationToken stop) =>
        EndAsync(session, position, at, body, PayoutState.Paid, Account.Paid, stop);

    public static Task CancelAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.PayoutEnded body, CancellationToken stop) =>
        EndAsync(session, position, at, body, PayoutState.Cancelled, Account.Earned, stop);

    public static Task<PayoutRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<PayoutRow>("SELECT * FROM derived_payout WHERE id = @id", new { id }, stop);

    /// <summary>A project's payouts, the newest first.</summary>
    public static Task<IReadOnlyList<PayoutRow>> ListAsync(Session session, long project, long before, int limit, CancellationToken stop) => session.QueryAsync<PayoutRow>(
        "SELECT * FROM derived_payout WHERE project_id = @project AND id < @before ORDER BY id DESC LIMIT @limit", new { project, before, limit }, stop);

    /// <summary>Of two ends, the first in the log holds.</summary>
    private static async Task EndAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.PayoutEnded body, string state, string to, CancellationToken stop)
    {
        if (await FindAsync(session, body.Payout, stop) is not { State: PayoutState.Approved } row) return;
        (row.State, row.EndedBy, row.EndedAt, row.Note) = (state, body.By, at.ToMicros(), body.Note);
        await session.UpsertAsync([row], stop);
        await LedgerStore.PostAsync(session, Line(state, row, to, Account.Payable, $"payout {state} by {body.By}", position, at), stop);
    }

    private static PostingRow Line(string act, PayoutRow row, string to, string from, string cause, long position, DateTimeOffset at) => new()
    {
        TransactionKey = string.Create(CultureInfo.InvariantCulture, $"{act}/{row.Id}"),
        Account = to,
        Against = from,
        ContributorId = row.ContributorId,
        ProjectId = row.ProjectId,
        Unit = row.Unit,
        Amount = row.Amount,
        Cause = cause,
        Position = position,
        PostedAt = at.ToMicros(),
    };
}
