using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class DoubtActions(DoubtDesk desk) : IDoubtActions
{
    public async Task<ActionOutcome> DecideAsync(long annotation, long version, bool genuine, string? reason, string by, CancellationToken stop)
    {
        var (found, refusal) = await desk.DecideAsync(annotation, version, genuine, reason, by, stop);
        return found ? new(refusal) : ActionOutcome.Refused("It waits no more: somebody decided it, or it is gone.");
    }
}
