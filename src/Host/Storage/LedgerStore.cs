using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>The ledger: lines are added and never changed. Writers take turns, so that a balance that is read in a write transaction holds until its end.</summary>
internal static class LedgerStore
{
    /// <summary>Posts a transaction, once.</summary>
    public static async Task PostAsync(Session session, PostingRow line, CancellationToken stop)
    {
        if (await IsPostedAsync(session, line.TransactionKey, stop)) return;
        await session.InsertAsync(LedgerTransaction.Lines(line), stop);
    }

    public static async Task<bool> IsPostedAsync(Session session, string transaction, CancellationToken stop) =>
        await session.ScalarAsync<long>("SELECT count(*) FROM posting WHERE transaction_key = @transaction", new { transaction }, stop) > 0;

    public static Task<long> BalanceAsync(Session session, long project, string account, string unit, CancellationToken stop) => session.ScalarAsync<long>(
        "SELECT coalesce(sum(amount), 0) FROM posting WHERE project_id = @project AND account = @account AND unit = @unit", new { project, account, unit }, stop);

    /// <summary>What a project's accounts hold, by account, contributor and unit; what is empty is left out.</summary>
    public static Task<IReadOnlyList<Balance>> BalancesAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Balance>(
        """
        SELECT account, contributor_id, unit, sum(amount) AS amount, max(id) AS last FROM posting WHERE project_id = @project
        GROUP BY account, contributor_id, unit HAVING sum(amount) <> 0 ORDER BY account, unit, contributor_id
        """,
        new { project },
        stop);

    /// <summary>A project's lines, the newest first.</summary>
    public static Task<IReadOnlyList<PostingRow>> ListAsync(Session session, long project, long before, int limit, CancellationToken stop) => session.QueryAsync<PostingRow>(
        "SELECT * FROM posting WHERE project_id = @project AND id < @before ORDER BY id DESC LIMIT @limit", new { project, before, limit }, stop);

    /// <summary>Transactions whose lines do not sum to zero in some unit: there should be none.</summary>
    public static Task<IReadOnlyList<Imbalance>> ImbalancesAsync(Session session, CancellationToken stop) => session.QueryAsync<Imbalance>(
        "SELECT transaction_key, unit, sum(amount) AS amount FROM posting GROUP BY transaction_key, unit HAVING sum(amount) <> 0 ORDER BY transaction_key, unit LIMIT 20", null, stop);

    public static Task<long> LinesAsync(Session session, CancellationToken stop) => session.ScalarAsync<long>("SELECT count(*) FROM posting", null, stop);

    /// <summary>The units that a budget of the project limits.</summary>
    public static async Task<IReadOnlySet<string>> BudgetedAsync(Session session, long project, CancellationToken stop) =>
        (await session.QueryAsync<string>("SELECT unit FROM derived_budget WHERE project_id = @project", new { project }, stop)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where an amount is taken from: within a budget where there is one or the unit is money.</summary>
    public static string Source(string unit, IReadOnlySet<string> budgeted) => Money.Is(unit) || budgeted.Contains(unit) ? Account.Budget : Account.Issued;

    public sealed class Balance
    {
        public string Account { get; set; } = "";

        public long ContributorId { get; set; }

        public string Unit { get; set; } = "";

        public long Amount { get; set; }

        /// <summary>The number of the newest line.</summary>
        public long Last { get; set; }
    }

    public sealed class Imbalance
    {
        public string TransactionKey { get; set; } = "";

        public string Unit { get; set; } = "";

        public long Amount { get; set; }
    }
}
