namespace LabelHub.Host.Web.Actions;

/// <summary>What a person may decide about a plan.</summary>
internal interface IPlanActions
{
    Task<ActionOutcome> ApplyAsync(long id, CancellationToken stop);

    Task<ActionOutcome> DiscardAsync(long id, CancellationToken stop);
}
