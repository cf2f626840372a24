namespace LabelHub.Host.Web.Actions;

/// <summary>What a lead may decide about money.</summary>
internal interface IIncentiveActions
{
    Task<ActionOutcome> SetBudgetAsync(long project, string unit, long amount, long? hourlyFloor, string by, CancellationToken stop);

    /// <summary>Approves that somebody is paid the amount that was on screen.</summary>
    Task<ActionOutcome> ApproveAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop);

    Task<ActionOutcome> PayAsync(long project, long payout, string? note, string by, CancellationToken stop);

    Task<ActionOutcome> CancelAsync(long project, long payout, string? note, string by, CancellationToken stop);

    /// <summary>Raises somebody's pay by the amount that was on screen.</summary>
    Task<ActionOutcome> TopUpAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop);
}
