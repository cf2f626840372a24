namespace LabelHub.Host.Web.Actions;

/// <summary>What a lead may do about known answers.</summary>
internal interface IGoldActions
{
    /// <summary>Takes known answers from lines <c>item,field,answer,tolerance</c>, all or none.</summary>
    Task<ActionOutcome> ReadAsync(long project, string lines, string by, CancellationToken stop);

    Task<ActionOutcome> FromDecisionAsync(long item, string by, CancellationToken stop);

    Task<ActionOutcome> RemoveAsync(long item, string field, string by, CancellationToken stop);
}
