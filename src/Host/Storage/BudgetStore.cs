using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Budgets, and the rises of pay that people approved. What waited for a budget is due when it is raised.</summary>
internal static class BudgetStore
{
    public static Task<IReadOnlyList<BudgetRow>> AllAsync(Session session, long project, CancellationToken stop) =>
        session.QueryAsync<BudgetRow>("SELECT * FROM derived_budget WHERE project_id = @project ORDER BY unit", new { project }, stop);

    public static async Task SetAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.BudgetSet body, CancellationToken stop)
    {
        var before = (await AllAsync(session, body.Project, stop)).FirstOrDefault(row => row.Unit == body.Unit)?.Amount ?? 0;
        var row = new BudgetRow
        {
            ProjectId = body.Project,
            Unit = body.Unit,
            Amount = body.Amount,
            HourlyFloor = body.HourlyFloor,
            SetBy = body.By,
            SetAt = at.ToMicros(),
            Position = position,
        };
        await session.UpsertAsync([row], stop);
        if (body.Amount != before) await LedgerStore.PostAsync(session, Grant(row, body.Amount - before), stop);
        foreach (var plugin in (await AwardStore.WaitingAsync(session, body.Project, body.Unit, stop)).GroupBy(waiting => waiting.Plugin))
        {
            await WorkStore.MarkAsync(session, WorkKind.Contributor, [plugin.Key], [.. plugin.Select(waiting => waiting.ContributorId)], Cause.Gate, stop);
        }

        await PostTopUpsAsync(session, body.Project, stop);
    }

    public static async Task TopUpAsync(Session session, long position, DateTimeOffset at, IncentiveEvent.TopUpApproved body, CancellationToken stop)
    {
        var row = new TopUpRow
        {
            Id = position,
            ProjectId = body.Project,
            ContributorId = body.Contributor,
            Unit = body.Unit,
            Amount = body.Amount,
            Reason = body.Reason,
            ApprovedBy = body.By,
            ApprovedAt = at.ToMicros(),
        };
        await session.UpsertAsync([row], stop);
        await PostTopUpsAsync(session, body.Project, stop);
    }

    /// <summary>In the order of their approval, as far as the budget reaches.</summary>
    private static async Task PostTopUpsAsync(Session session, long project, CancellationToken stop)
    {
        foreach (var row in await session.QueryAsync<TopUpRow>("SELECT * FROM derived_top_up WHERE project_id = @project ORDER BY id", new { project }, stop))
        {
            var line = Line(row);
            if (await LedgerStore.IsPostedAsync(session, line.TransactionKey, stop)) continue;
            if (await LedgerStore.BalanceAsync(session, project, Account.Budget, row.Unit, stop) >= row.Amount) await LedgerStore.PostAsync(session, line, stop);
        }
    }

    private static PostingRow Grant(BudgetRow row, long amount) => new()
    {
        TransactionKey = string.Create(CultureInfo.InvariantCulture, $"budget/{row.Position}"),
        Account = Account.Budget,
        Against = Account.Funding,
        ProjectId = row.ProjectId,
        Unit = row.Unit,
        Amount = amount,
        Cause = $"budget set by {row.SetBy}",
        Position = row.Position,
        PostedAt = row.SetAt,
    };

    private static PostingRow Line(TopUpRow row) => new()
    {
        TransactionKey = string.Create(CultureInfo.InvariantCulture, $"top-up/{row.Id}"),
        Account = Account.Earned,
        Against = Account.Budget,
        ContributorId = row.ContributorId,
        ProjectId = row.ProjectId,
        Unit = row.Unit,
        Amount = row.Amount,
        Cause = $"{row.Reason}, approved by {row.ApprovedBy}",
        Position = row.Id,
        PostedAt = row.ApprovedAt,
    };
}
