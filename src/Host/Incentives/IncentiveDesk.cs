using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Incentives;

/// <summary>What a person decides about money. Each decision is an event; what it moves is posted when the event is read.</summary>
internal sealed class IncentiveDesk(IncentiveLibrary library, Hub hub, HouseLog house)
{
    /// <summary>The largest amount one decision may move: beyond it, a slip of the hand is likelier than a wish.</summary>
    private const long Most = 1_000_000_000_000;

    /// <returns>Why not; <see langword="null"/> when it is set.</returns>
    public async Task<string?> SetBudgetAsync(long project, string unit, long amount, long? hourlyFloor, string by, CancellationToken stop)
    {
        if (unit is not ("points" or "level" or "badge") && !Money.Is(unit)) return $"unit: '{unit}' is not known. Accepted are points, and money as a currency with its smallest coin, such as EUR-cent.";
        if ((Bounds("amount", amount) ?? Bounds("hourly floor", hourlyFloor ?? 0)) is { } problem) return problem;
        var spent = (await library.BudgetsAsync(project, stop)).FirstOrDefault(known => known.Unit == unit)?.Spent ?? 0;
        if (amount < spent) return $"amount: {amount} {unit} is less than the {spent} that are spent already. What was earned is not taken back; the least is {spent}.";
        await house.AppendAsync(EventKind.BudgetSet, new IncentiveEvent.BudgetSet { Project = project, Unit = unit, Amount = amount, HourlyFloor = hourlyFloor, By = by }, null, stop);
        return null;
    }

    /// <summary>Approves that somebody is paid all they have earned, as it was on screen.</summary>
    public async Task<string?> ApproveAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop)
    {
        if (!Money.Is(unit)) return $"unit: '{unit}' is not money. Accepted is a currency with its smallest coin, such as EUR-cent.";
        var earned = (await hub.ReadAsync(session => LedgerStore.BalancesAsync(session, project, stop), stop)).FirstOrDefault(b => (b.Account, b.ContributorId, b.Unit) == (Account.Earned, contributor, unit));
        if (earned is not { Amount: > 0 }) return $"Contributor {contributor} has earned no {unit} that is not approved already.";
        if (earned.Amount != amount) return $"amount: {amount} was on screen, and {earned.Amount} {unit} are earned by now. Look again, then approve.";
        var body = new IncentiveEvent.PayoutApproved { Project = project, Contributor = contributor, Unit = unit, Amount = amount, By = by };
        // Who approves the same balance twice, or at the same time as somebody else, approves it once.
        var identity = string.Create(CultureInfo.InvariantCulture, $"{project}/{contributor}/{unit}/{earned.Last}");
        return (await house.AppendAsync(EventKind.PayoutApproved, body, identity, stop)).Duplicate ? "It was approved already." : null;
    }

    public Task<string?> PayAsync(long project, long payout, string? note, string by, CancellationToken stop) => EndAsync(EventKind.PayoutPaid, project, payout, note, by, stop);

    public Task<string?> CancelAsync(long project, long payout, string? note, string by, CancellationToken stop) => EndAsync(EventKind.PayoutCancelled, project, payout, note, by, stop);

    /// <summary>Raises somebody's pay towards the floor. It is posted when the budget reaches.</summary>
    public async Task<string?> TopUpAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop)
    {
        var proposal = (await library.PayAsync(project, unit, stop)).FirstOrDefault(estimate => estimate.Contributor == contributor);
        if (proposal is not { TopUp: > 0 }) return $"No rise is proposed for contributor {contributor} in {unit}: the estimate reaches the floor, or there is none.";
        if (proposal.TopUp != amount) return $"amount: {amount} was on screen, and the estimate proposes {proposal.TopUp} {unit} by now. Look again, then approve.";
        var reason = string.Create(CultureInfo.InvariantCulture, $"rise to {proposal.HourlyFloor} {unit} an hour over {proposal.Worked.TotalHours:0.##} h and {proposal.Answers} answers");
        var body = new IncentiveEvent.TopUpApproved { Project = project, Contributor = contributor, Unit = unit, Amount = amount, Reason = reason, By = by };
        var identity = string.Create(CultureInfo.InvariantCulture, $"{project}/{contributor}/{unit}/{proposal.Worked.Ticks}/{proposal.Earned}");
        return (await house.AppendAsync(EventKind.TopUpApproved, body, identity, stop)).Duplicate ? "It was approved already." : null;
    }

    private async Task<string?> EndAsync(string kind, long project, long payout, string? note, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => PayoutStore.FindAsync(session, payout, stop), stop) is not { } row || row.ProjectId != project) return $"There is no payout '{payout}' in project '{project}'.";
        if (row.State != PayoutState.Approved) return $"Payout {payout} is '{row.State}'; this takes one that is '{PayoutState.Approved}'.";
        await house.AppendAsync(kind, new IncentiveEvent.PayoutEnded { Payout = payout, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), By = by }, null, stop);
        return null;
    }

    private static string? Bounds(string name, long amount) => amount is < 0 or > Most ? $"{name}: {amount} is not between 0 and {Most}." : null;
}
