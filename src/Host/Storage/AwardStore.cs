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
        var budgeted = await LedgerStore.BudgetedAsync(session, facts.Project.Id, stop);
        var rows = new List<AwardRow>();
        foreach (var award in awards)
        {
            var isHeld = award.Missing != 0 && !await PostAsync(session, facts, plugin, award, award.Against ?? LedgerStore.Source(award.Unit, budgeted), at, stop);
            if (award.Amount != 0) rows.Add(Row(facts, plugin, award, isHeld ? award.Missing : 0));
        }

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

    /// <summary>Whoever waits for a budget.</summary>
    public static Task<IReadOnlyList<long>> WaitingAsync(Session session, long project, string unit, CancellationToken stop) => session.QueryAsync<long>(
        "SELECT DISTINCT contributor_id FROM derived_award WHERE project_id = @project AND unit = @unit AND held <> 0", new { project, unit }, stop);

    /// <returns>Whether it was posted: what would pass the budget is not.</returns>
    private static async Task<bool> PostAsync(Session session, ContributorFacts facts, string plugin, Entitlement award, string from, long at, CancellationToken stop)
    {
        var fits = award.Missing < 0 || from != Account.Budget || await LedgerStore.BalanceAsync(session, facts.Project.Id, Account.Budget, award.Unit, stop) >= award.Missing;
        if (fits) await session.InsertAsync(LedgerTransaction.Award(facts, plugin, award, from, at), stop);
        return fits;
    }

    private static async Task ReplaceAsync(Session session, ContributorFacts facts, string plugin, List<AwardRow> rows, CancellationToken stop)
    {
        var before = await session.ExecuteAsync(
            "DELETE FROM derived_award WHERE contributor_id = @contributor AND project_id = @project AND plugin = @plugin",
            new { contributor = facts.Contributor.Id, project = facts.Project.Id, plugin }, stop);
        await session.InsertAsync(rows, stop);
        var counters = new CounterDeltas();
        counters.Add(Counter.Awards, facts.Project.Id, rows.Count - before);
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

    public sealed class UnitSum
    {
        public string Unit { get; set; } = "";

        public long Amount { get; set; }

        public long Awards { get; set; }
    }
}
