using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class WorkActions(ParkedWork work) : IWorkActions
{
    private static readonly ActionOutcome Missing = ActionOutcome.Refused("It is no longer parked: someone retried or discarded it meanwhile.");

    public async Task<ActionOutcome> RetryAsync(long id, CancellationToken stop) => await work.RetryAsync(id, stop) ? ActionOutcome.Done : Missing;

    public async Task<ActionOutcome> DiscardAsync(long id, CancellationToken stop) => await work.DiscardAsync(id, stop) ? ActionOutcome.Done : Missing;
}
