namespace LabelHub.Host.Web.Actions;

/// <summary>What leads decide about work that somebody else had a hand in.</summary>
internal interface IDoubtActions
{
    Task<ActionOutcome> DecideAsync(long annotation, long version, bool genuine, string? reason, string by, CancellationToken stop);
}
