namespace LabelHub.Host.Web.Actions;

/// <summary>What a person may do about parked work.</summary>
internal interface IWorkActions
{
    Task<ActionOutcome> RetryAsync(long id, CancellationToken stop);

    Task<ActionOutcome> DiscardAsync(long id, CancellationToken stop);
}
