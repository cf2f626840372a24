using LabelHub.Host.Facts;
using LabelHub.Host.Incentives;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Incentives;

/// <summary>Money moves by a person's decision, within the budget, once, and the ledger balances.</summary>
public sealed class IncentiveDeskTests(Engines engines)
{
    private const string Points = "fixture.points";
    private const long Ann = 1;
    private const long Project = 10;
    private const string Cent = "EUR-cent";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task What_does_not_fit_the_budget_is_held_and_posted_when_it_is_raised(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        Assert.Null(await desk.ActAsync(d => d.SetBudgetAsync(Project, "points", 15, null, "lead", Stop)));
        await desk.SettleAsync(items: 2);
        Assert.Equal((15L, 10L, 10L), await desk.BudgetAsync("points"));

        Assert.Null(await desk.ActAsync(d => d.SetBudgetAsync(Project, "points", 40, null, "lead", Stop)));

        Assert.Equal((40L, 20L, 0L), await desk.BudgetAsync("points"));
        Assert.Equal(20, await desk.BalanceAsync(Account.Earned, "points"));
        await desk.BalancesAsync();
    }

    [Theory, EveryEngine]
    public async Task A_budget_cannot_be_less_than_what_is_spent(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.ActAsync(d => d.SetBudgetAsync(Project, "points", 40, null, "lead", Stop));
        await desk.SettleAsync(items: 2);

        Assert.Contains("the least is 20", await desk.ActAsync(d => d.SetBudgetAsync(Project, "points", 19, null, "lead", Stop)), StringComparison.Ordinal);
        Assert.Null(await desk.ActAsync(d => d.SetBudgetAsync(Project, "points", 20, null, "lead", Stop)));
        Assert.Contains("'Euros' is not known", await desk.ActAsync(d => d.SetBudgetAsync(Project, "Euros", 1, null, "lead", Stop)), StringComparison.Ordinal);
        Assert.Contains("amount: -1", await desk.ActAsync(d => d.SetBudgetAsync(Project, Cent, -1, null, "lead", Stop)), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_payout_goes_from_earned_to_payable_to_paid_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.EarnAsync(500);

        Assert.Contains("500 EUR-cent are earned by now", await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 499, "lead", Stop)), StringComparison.Ordinal);
        Assert.Null(await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 500, "lead", Stop)));
        Assert.Contains("has earned no EUR-cent", await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 500, "lead", Stop)), StringComparison.Ordinal);
        var payout = Assert.Single(await desk.PayoutsAsync());
        Assert.Equal((500L, 0L), (await desk.BalanceAsync(Account.Payable, Cent), await desk.BalanceAsync(Account.Earned, Cent)));

        Assert.Null(await desk.ActAsync(d => d.PayAsync(Project, payout.Id, " transfer 12 ", "admin", Stop)));
        Assert.Contains("is 'paid'", await desk.ActAsync(d => d.PayAsync(Project, payout.Id, null, "admin", Stop)), StringComparison.Ordinal);
        Assert.Contains("is 'paid'", await desk.ActAsync(d => d.CancelAsync(Project, payout.Id, null, "admin", Stop)), StringComparison.Ordinal);

        var paid = Assert.Single(await desk.PayoutsAsync());
        Assert.Equal((PayoutState.Paid, "transfer 12", "lead", "admin"), (paid.State, paid.Note, paid.ApprovedBy, paid.EndedBy));
        Assert.Equal((500L, 0L), (await desk.BalanceAsync(Account.Paid, Cent), await desk.BalanceAsync(Account.Payable, Cent)));
        await desk.BalancesAsync();
    }

    [Theory, EveryEngine]
    public async Task A_cancelled_payout_is_earned_again_and_can_be_approved_anew(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.EarnAsync(500);
        await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 500, "lead", Stop));

        var payout = (await desk.PayoutsAsync())[0].Id;
        Assert.Null(await desk.ActAsync(d => d.CancelAsync(Project, payout, "wrong account", "lead", Stop)));
        Assert.Null(await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 500, "lead", Stop)));

        Assert.Equal([PayoutState.Approved, PayoutState.Cancelled], (await desk.PayoutsAsync()).Select(payout => payout.State));
        Assert.Contains("no payout '99'", await desk.ActAsync(d => d.PayAsync(Project, 99, null, "lead", Stop)), StringComparison.Ordinal);
        await desk.BalancesAsync();
    }

    [Theory, EveryEngine]
    public async Task A_rise_is_the_amount_the_estimate_proposes_and_waits_for_the_budget(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.WorkedAsync(TimeSpan.FromHours(2));
        await desk.ActAsync(d => d.SetBudgetAsync(Project, Cent, 1_000, 1_200, "lead", Stop));

        Assert.Contains("proposes 2400", await desk.ActAsync(d => d.TopUpAsync(Project, Ann, Cent, 5_000, "lead", Stop)), StringComparison.Ordinal);
        Assert.Null(await desk.ActAsync(d => d.TopUpAsync(Project, Ann, Cent, 2_400, "lead", Stop)));
        Assert.Equal(0, await desk.BalanceAsync(Account.Earned, Cent));

        Assert.Null(await desk.ActAsync(d => d.SetBudgetAsync(Project, Cent, 3_000, 1_200, "lead", Stop)));
        Assert.Equal((2_400L, 600L), (await desk.BalanceAsync(Account.Earned, Cent), await desk.BalanceAsync(Account.Budget, Cent)));
        Assert.Contains("No rise is proposed", await desk.ActAsync(d => d.TopUpAsync(Project, Ann, Cent, 2_400, "lead", Stop)), StringComparison.Ordinal);
        await desk.BalancesAsync();
    }

    [Theory, EveryEngine]
    public async Task Reading_the_log_anew_posts_nothing_twice(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.EarnAsync(500);
        await desk.ActAsync(d => d.ApproveAsync(Project, Ann, Cent, 500, "lead", Stop));
        var payout = (await desk.PayoutsAsync())[0].Id;
        await desk.ActAsync(d => d.PayAsync(Project, payout, null, "admin", Stop));
        var lines = await desk.Bench.ReadAsync(session => LedgerStore.LinesAsync(session, Stop));

        await desk.Bench.WriteAsync(async session =>
        {
            foreach (var table in new[] { "derived_budget", "derived_payout", "derived_top_up", "derived_cursor" }) await session.ExecuteAsync("{empty} " + table, null, Stop);
        });
        await desk.Bench.WorkAsync();

        Assert.Equal(lines, await desk.Bench.ReadAsync(session => LedgerStore.LinesAsync(session, Stop)));
        Assert.Equal(PayoutState.Paid, Assert.Single(await desk.PayoutsAsync()).State);
        Assert.Equal(500, await desk.BalanceAsync(Account.Paid, Cent));
    }

    private async Task<OpenDesk> OpenAsync(Engine engine)
    {
        var bench = await Workbench.OpenAsync(engines, engine, "Points");
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([SomeFacts.Contributor.Connection], Stop);
            await session.UpsertAsync([SomeFacts.Contributor.Project], Stop);
            await session.UpsertAsync([new ContributorRow { Id = Ann, Connection = 1, RemoteId = "ann", Name = "Ann" }], Stop);
        });
        var library = new IncentiveLibrary(bench.Hub);
        return new(bench, library, new IncentiveDesk(library, bench.Hub, bench.Get<HouseLog>()));
    }

    /// <summary>A desk over a bench of its own.</summary>
    private sealed record OpenDesk(Workbench Bench, IncentiveLibrary Library, IncentiveDesk Desk) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Bench.DisposeAsync();

        /// <summary>Does something, and works off what follows: on PostgreSQL any open transaction of the server can keep an event from readers for a while.</summary>
        public async Task<string?> ActAsync(Func<IncentiveDesk, Task<string?>> act)
        {
            var refusal = await act(Desk);
            await Bench.WorkAsync();
            return refusal;
        }

        /// <summary>Settles items that Ann answered well, at 10 points each.</summary>
        public async Task SettleAsync(int items)
        {
            await Bench.WriteAsync(session => session.InsertAsync(
                [.. Enumerable.Range(1, items).Select(item => new SettlementRow { ItemId = item, ProjectId = Project, Field = "f", ContributorId = Ann, Evidence = "Peers", Agrees = true, AnsweredAt = SomeFacts.Now, Managed = true, Position = 100 })], Stop));
            await Bench.WorkAsync(WorkKind.Contributor, Points, [Ann], Cause.News);
        }

        /// <summary>Has Ann earn money by a rise of her pay.</summary>
        public async Task EarnAsync(long amount)
        {
            await WorkedAsync(TimeSpan.FromHours(1));
            Assert.Null(await ActAsync(d => d.SetBudgetAsync(Project, Cent, amount, amount, "lead", Stop)));
            Assert.Null(await ActAsync(d => d.TopUpAsync(Project, Ann, Cent, amount, "lead", Stop)));
        }

        public Task WorkedAsync(TimeSpan time)
        {
            var answer = SomeFacts.Annotation(Ann, "yes");
            answer.Content = Content.Write(new Content.Work { LeadTime = time });
            return Bench.WriteAsync(session => session.UpsertAsync([answer], Stop));
        }

        public async Task<(long Granted, long Spent, long Held)> BudgetAsync(string unit)
        {
            var state = (await Library.BudgetsAsync(Project, Stop)).Single(budget => budget.Unit == unit);
            return (state.Granted!.Value, state.Spent, state.Held);
        }

        public Task<long> BalanceAsync(string account, string unit) => Bench.ReadAsync(session => LedgerStore.BalanceAsync(session, Project, account, unit, Stop));

        public Task<IReadOnlyList<PayoutRow>> PayoutsAsync() => Bench.ReadAsync(session => PayoutStore.ListAsync(session, Project, long.MaxValue, 10, Stop));

        public async Task BalancesAsync() => Assert.Empty(await Bench.ReadAsync(session => LedgerStore.ImbalancesAsync(session, Stop)));
    }
}
