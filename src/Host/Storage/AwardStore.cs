using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Storage;

/// <summary>Posts what contributors should have, as far as the budget reaches; the rest is held, and posted when the budget is raised.</summary>
internal static class AwardStore
{
    public static async Task PostAsync(Session session, ContributorFacts facts, string plugin, IReadOnlyList<Entitlement> awards, long at, CancellationToken stop)
    {
        var purse = new Purse(session, facts.Project.Id);
        var budgeted = await LedgerStore.BudgetedAsync(session, facts.Project.Id, stop);
        var (rows, lines) = (new List<AwardRow>(), new List<PostingRow>());
        foreach (var award in awards)
        {
            var from = award.Against ?? LedgerStore.Source(award.Unit, budgeted);
            var isHeld = award.Missing > 0 && from == Account.Budget && !await purse.TakeAsync(award.Unit, award.Missing, stop);
            if (award.Missing != 0 && !isHeld) lines.AddRange(LedgerTransaction.Award(facts, plugin, award, from, at));
            if (award.Amount != 0) rows.Add(Row(facts, plugin, award, isHeld ? award.Missing : 0));
        }

        await session.InsertAsync(lines, stop);
        await ReplaceAsync(session, facts, plugin, rows, stop);
    }

    /// <summary>The awards of a project, by contributor.</summary>
    public static Task<IReadOnlyList<AwardRow>> ListAsync(Session session, long project, (long Contributor, string Plugin, string Key) after, int limit, CancellationToken stop) => session.QueryAsync<AwardRow>(
        """
        SELECT * FROM derived_award WHERE project_id = @project AND (contributor_id > @Contributor
            OR (contributor_id = @Contributor AND (plugin > @Plugin OR (plugin = @Plugin AND award_key > @Key))))
        ORDER BY contributor_id, plugin, award_key LIMIT @limit
        """,
        new { project, after.Contributor, after.Plugin, after.Key, limit },
        stop);

    /// <summary>What is held beyond the budget, by unit.</summary>
    public static Task<IReadOnlyList<UnitSum>> HeldAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<UnitSum>(
        "SELECT unit, sum(held) AS amount, count(*) AS awards FROM derived_award WHERE project_id = @project AND held <> 0 GROUP BY unit ORDER BY unit", new { project }, stop);

    /// <summary>Whoever waits for a budget, and by which plugin's word.</summary>
    public static Task<IReadOnlyList<AwardRow>> WaitingAsync(Session session, long project, string unit, CancellationToken stop) => session.QueryAsync<AwardRow>(
        "SELECT DISTINCT contributor_id, plugin FROM derived_award WHERE project_id = @project AND unit = @unit AND held <> 0", new { project, unit }, stop);

    /// <summary>A project's badges and levels one by one, and the sums of all other units.</summary>
    public static Task<IReadOnlyList<AwardRow>> ByPersonAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<AwardRow>(
        """
        SELECT contributor_id, unit, cause, amount, held FROM derived_award WHERE project_id = @project AND unit IN ('level', 'badge')
        UNION ALL
        SELECT contributor_id, unit, '' AS cause, CAST(sum(amount) AS bigint) AS amount, CAST(sum(held) AS bigint) AS held FROM derived_award
        WHERE project_id = @project AND unit NOT IN ('level', 'badge') GROUP BY contributor_id, unit
        """,
        new { project },
        stop);

    public static async Task<IReadOnlyDictionary<long, string>> NamesAsync(Session session, long project, CancellationToken stop) => (await session.QueryAsync<ContributorRow>(
        "SELECT c.* FROM derived_contributor c JOIN derived_project p ON p.connection = c.connection WHERE p.id = @project", new { project }, stop)).ToDictionary(c => c.Id, c => c.Name);

    /// <summary>Writes what is different: a contributor has many awards, and little changes at a time.</summary>
    private static async Task ReplaceAsync(Session session, ContributorFacts facts, string plugin, List<AwardRow> rows, CancellationToken stop)
    {
        var standing = await session.QueryAsync<AwardRow>(
            "SELECT * FROM derived_award WHERE contributor_id = @contributor AND project_id = @project AND plugin = @plugin",
            new { contributor = facts.Contributor.Id, project = facts.Project.Id, plugin }, stop);
        var difference = RowDifference.Of(
            standing, rows, row => row.AwardKey, (a, b) => (a.Amount, a.Held, a.Cause, a.Evidence, a.Rule, a.Position) == (b.Amount, b.Held, b.Cause, b.Evidence, b.Rule, b.Position));
        foreach (var row in difference.Removed)
        {
            await session.ExecuteAsync("DELETE FROM derived_award WHERE contributor_id = @ContributorId AND project_id = @ProjectId AND plugin = @Plugin AND award_key = @AwardKey", row, stop);
        }

        await session.UpsertAsync(difference.ToWrite, stop);
        var counters = new CounterDeltas();
        counters.Add(Counter.Awards, facts.Project.Id, difference.Added.Count - difference.Removed.Count);
        await CounterStore.AddAsync(session, counters, stop);
    }

    private static AwardRow Row(ContributorFacts facts, string plugin, Entitlement award, long held) => new()
    {
        ContributorId = facts.Contributor.Id,
        ProjectId = facts.Project.Id,
        Plugin = plugin,
        AwardKey = award.Key,
        Unit = award.Unit,
        Amount = award.Amount,
        Held = held,
        Cause = award.Cause,
        Evidence = Content.Write(award.Evidence),
        Rule = award.Rule,
        Position = award.Position,
    };

    /// <summary>What is left of a project's budgets while a transaction posts.</summary>
    private sealed class Purse(Session session, long project)
    {
        private readonly Dictionary<string, long> _left = new(StringComparer.Ordinal);

        public async Task<bool> TakeAsync(string unit, long amount, CancellationToken stop)
        {
            if (!_left.TryGetValue(unit, out var left)) left = await LedgerStore.BalanceAsync(session, project, Account.Budget, unit, stop);
            _left[unit] = left >= amount ? left - amount : left;
            return left >= amount;
        }
    }

    public sealed class UnitSum
    {
        public string Unit { get; set; } = "";

        public long Amount { get; set; }

        public long Awards { get; set; }
    }
}
