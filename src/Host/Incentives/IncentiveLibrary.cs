using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Incentives;

/// <summary>Reads how a project's rewards stand.</summary>
internal sealed class IncentiveLibrary(Hub hub)
{
    /// <summary>Why a project has no incentives, in a sentence; <see langword="null"/> when it has.</summary>
    public static string? Refusal(ProjectRow project) => PeopleLevel.AllowsPersons(project.PeopleLevel)
        ? null
        : $"Project '{project.Title}' looks at people at the level '{project.PeopleLevel}'. Awards, budgets and payouts exist at '{PeopleLevel.Managed}' alone: nothing about single persons is computed below it. Raise the level first; that asks for a purpose, a legal basis and a notice.";

    public Task<ProjectRow?> FindAsync(long project, CancellationToken stop) => hub.ReadAsync(session => ProjectStore.FindAsync(session, project, stop), stop);

    public async Task<IReadOnlyList<BudgetState>> BudgetsAsync(long project, CancellationToken stop)
    {
        var (budgets, balances, held) = await hub.ReadAsync(
            async session => (await BudgetStore.AllAsync(session, project, stop), await LedgerStore.BalancesAsync(session, project, stop), await AwardStore.HeldAsync(session, project, stop)), stop);
        long Balance(string account, string unit) => balances.FirstOrDefault(b => (b.Account, b.ContributorId, b.Unit) == (account, 0, unit))?.Amount ?? 0;
        return
        [
            .. budgets.Select(row => new BudgetState
            {
                Unit = row.Unit,
                Granted = row.Amount,
                Spent = row.Amount - Balance(Account.Budget, row.Unit),
                Held = held.FirstOrDefault(sum => sum.Unit == row.Unit)?.Amount ?? 0,
                HourlyFloor = row.HourlyFloor,
            }),
            .. held.Where(sum => budgets.All(row => row.Unit != sum.Unit)).Select(sum => new BudgetState { Unit = sum.Unit, Spent = 0, Held = sum.Amount }),
        ];
    }

    /// <summary>Everybody's place, by the accuracy of their newest settled work.</summary>
    public async Task<IReadOnlyList<Ranking.Place>> RankingAsync(ProjectRow project, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => SettlementView.OfProjectAsync(session, project, stop), stop);
        return Ranking.Of(Standing.Of(rows));
    }

    /// <summary>What an hour of work brought so far; nothing where no floor is set in this unit.</summary>
    public async Task<IReadOnlyList<PayEstimate>> PayAsync(long project, string unit, CancellationToken stop)
    {
        var (budgets, balances) = await hub.ReadAsync(async session => (await BudgetStore.AllAsync(session, project, stop), await LedgerStore.BalancesAsync(session, project, stop)), stop);
        if (budgets.FirstOrDefault(row => row.Unit == unit)?.HourlyFloor is not { } floor) return [];
        var work = await hub.ReadAsync(session => SettlementView.TimesAsync(session, project, stop), stop);
        var earned = balances.Where(b => b.Unit == unit && b.ContributorId != 0).GroupBy(b => b.ContributorId).ToDictionary(own => own.Key, own => own.Sum(b => b.Amount));
        return FairPay.Of([.. work.Select(row => new WorkTime(row.ItemId, row.ContributorId, row.LeadTime is null ? null : TimeSpan.Parse(row.LeadTime, System.Globalization.CultureInfo.InvariantCulture)))], earned, floor);
    }
}
