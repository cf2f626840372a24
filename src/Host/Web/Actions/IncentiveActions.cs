using LabelHub.Host.Incentives;

namespace LabelHub.Host.Web.Actions;

internal sealed class IncentiveActions(IncentiveDesk desk) : IIncentiveActions
{
    public async Task<ActionOutcome> SetBudgetAsync(long project, string unit, long amount, long? hourlyFloor, string by, CancellationToken stop) =>
        new(await desk.SetBudgetAsync(project, unit, amount, hourlyFloor, by, stop));

    public async Task<ActionOutcome> ApproveAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop) =>
        new(await desk.ApproveAsync(project, contributor, unit, amount, by, stop));

    public async Task<ActionOutcome> PayAsync(long project, long payout, string? note, string by, CancellationToken stop) => new(await desk.PayAsync(project, payout, note, by, stop));

    public async Task<ActionOutcome> CancelAsync(long project, long payout, string? note, string by, CancellationToken stop) => new(await desk.CancelAsync(project, payout, note, by, stop));

    public async Task<ActionOutcome> TopUpAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop) =>
        new(await desk.TopUpAsync(project, contributor, unit, amount, by, stop));
}
