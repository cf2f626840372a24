using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Incentives;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>Reads budgets, awards, the ledger, standings and payouts of a project that looks at people.</summary>
internal sealed class IncentiveReading(IncentiveLibrary library, Hub hub)
{
    private const int CursorParts = 3;
    private const string Proposed = "proposed";

    /// <summary>Where a list of awards goes on; <see langword="null"/> for what that list has not given out.</summary>
    public static (long Contributor, string Plugin, string Key)? Place(string? next)
    {
        if (string.IsNullOrEmpty(next)) return (0, "", "");
        return Cursor.TryRead(next, CursorParts) is { } cursor && cursor.Number(0) is { } contributor ? (contributor, cursor.Parts[1], cursor.Parts[2]) : null;
    }

    public async Task<IReadOnlyList<BudgetDetail>> BudgetsAsync(long project, CancellationToken stop) =>
        [.. (await library.BudgetsAsync(project, stop)).Select(state => new BudgetDetail { Unit = state.Unit, Granted = state.Granted, Spent = state.Spent, Left = state.Left, Held = state.Held, HourlyFloor = state.HourlyFloor })];

    public async Task<Listing<AwardDetail>> AwardsAsync(long project, (long, string, string) after, int limit, CancellationToken stop)
    {
        var (rows, names) = await hub.ReadAsync(async session => (await AwardStore.ListAsync(session, project, after, limit + 1, stop), await AwardStore.NamesAsync(session, project, stop)), stop);
        return Listing<AwardDetail>.Of(rows, limit, row => Award(row, names), row => new(row.ContributorId.ToString(CultureInfo.InvariantCulture), row.Plugin, row.AwardKey));
    }

    public async Task<Listing<LedgerLine>> LedgerAsync(long project, long before, int limit, CancellationToken stop)
    {
        var (rows, names) = await hub.ReadAsync(async session => (await LedgerStore.ListAsync(session, project, before, limit + 1, stop), await AwardStore.NamesAsync(session, project, stop)), stop);
        return Listing<LedgerLine>.Of(rows, limit, row => Line(row, names), row => Cursor.Of(row.Id));
    }

    public async Task<IReadOnlyList<StandingDetail>> StandingsAsync(ProjectRow project, CancellationToken stop)
    {
        var places = await library.RankingAsync(project, stop);
        var (awards, names) = await hub.ReadAsync(async session => (await AwardStore.ByPersonAsync(session, project.Id, stop), await AwardStore.NamesAsync(session, project.Id, stop)), stop);
        var own = awards.ToLookup(award => award.ContributorId);
        return [.. places.Select(place => Standing(place, [.. own[place.Contributor]], names))];
    }

    /// <summary>What may be approved now: whatever is earned in money and not approved yet.</summary>
    public async Task<IReadOnlyList<PayoutDetail>> ProposalsAsync(long project, CancellationToken stop)
    {
        var (balances, names) = await hub.ReadAsync(async session => (await LedgerStore.BalancesAsync(session, project, stop), await AwardStore.NamesAsync(session, project, stop)), stop);
        return
        [
            .. balances.Where(b => b.Account == Account.Earned && b.Amount > 0 && Money.Is(b.Unit)).OrderBy(b => b.ContributorId)
                .Select(b => new PayoutDetail { Contributor = Person(names, b.ContributorId), Unit = b.Unit, Amount = b.Amount, State = Proposed }),
        ];
    }

    public async Task<Listing<PayoutDetail>> PayoutsAsync(long project, long before, int limit, CancellationToken stop)
    {
        var (rows, names) = await hub.ReadAsync(async session => (await PayoutStore.ListAsync(session, project, before, limit + 1, stop), await AwardStore.NamesAsync(session, project, stop)), stop);
        return Listing<PayoutDetail>.Of(rows, limit, row => Payout(row, names), row => Cursor.Of(row.Id));
    }

    /// <summary>The estimate in every unit that has a floor.</summary>
    public async Task<IReadOnlyList<PayDetail>> PayAsync(long project, CancellationToken stop)
    {
        var pay = new List<PayDetail>();
        var names = await hub.ReadAsync(session => AwardStore.NamesAsync(session, project, stop), stop);
        foreach (var budget in (await library.BudgetsAsync(project, stop)).Where(budget => budget.HourlyFloor is not null))
        {
            pay.AddRange((await library.PayAsync(project, budget.Unit, stop)).Select(estimate => Pay(estimate, budget.Unit, names)));
        }

        return pay;
    }

    private static Named Person(IReadOnlyDictionary<long, string> names, long id) => new() { Id = id, Name = names.GetValueOrDefault(id) is { Length: > 0 } name ? name : $"P-{id}" };

    private static AwardDetail Award(AwardRow row, IReadOnlyDictionary<long, string> names) => new()
    {
        Contributor = Person(names, row.ContributorId),
        Unit = row.Unit,
        Amount = row.Amount,
        Held = row.Held,
        Cause = row.Cause,
        Evidence = Content.Read<long[]>(row.Evidence),
        Plugin = row.Plugin,
        Rule = row.Rule,
    };

    private static LedgerLine Line(PostingRow row, IReadOnlyDictionary<long, string> names) => new()
    {
        Id = row.Id,
        Transaction = row.TransactionKey,
        Account = row.Account,
        Contributor = row.ContributorId == 0 ? null : Person(names, row.ContributorId),
        Unit = row.Unit,
        Amount = row.Amount,
        Cause = row.Cause,
        PostedAt = row.PostedAt.ToTime(),
    };

    private static StandingDetail Standing(Ranking.Place place, IReadOnlyList<AwardRow> awards, IReadOnlyDictionary<long, string> names) => new()
    {
        Contributor = Person(names, place.Contributor),
        Rank = place.Rank,
        Items = place.Items,
        Judged = place.Skill?.Judged ?? 0,
        Accuracy = place.Skill?.Estimate,
        Low = place.Skill?.Low,
        High = place.Skill?.High,
        Level = awards.Count(award => award.Unit == "level"),
        Badges = [.. awards.Where(award => award.Unit == "badge").Select(award => award.Cause).Order(StringComparer.Ordinal)],
        Awarded = awards.Where(award => award.Unit is not ("level" or "badge")).ToDictionary(award => award.Unit, award => award.Amount - award.Held, StringComparer.Ordinal),
    };

    private static PayoutDetail Payout(PayoutRow row, IReadOnlyDictionary<long, string> names) => new()
    {
        Id = row.Id,
        Contributor = Person(names, row.ContributorId),
        Unit = row.Unit,
        Amount = row.Amount,
        State = row.State,
        ApprovedBy = row.ApprovedBy,
        ApprovedAt = row.ApprovedAt.ToTime(),
        EndedBy = row.EndedBy,
        EndedAt = row.EndedAt?.ToTime(),
        Note = row.Note,
    };

    private static PayDetail Pay(PayEstimate estimate, string unit, IReadOnlyDictionary<long, string> names) => new()
    {
        Contributor = Person(names, estimate.Contributor),
        Unit = unit,
        Answers = estimate.Answers,
        Untimed = estimate.Untimed,
        Capped = estimate.Capped,
        Hours = Math.Round(estimate.Worked.TotalHours, 3),
        Earned = estimate.Earned,
        Hourly = Math.Round(estimate.Hourly, 2),
        HourlyFloor = estimate.HourlyFloor,
        TopUp = estimate.TopUp,
    };
}
