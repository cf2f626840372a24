namespace LabelHub.Host.Web.Actions;

internal sealed class PlanActions(Pipeline.Plans plans) : IPlanActions
{
    public async Task<ActionOutcome> ApplyAsync(long id, CancellationToken stop) => new(await plans.ApplyAsync(id, stop));

    public async Task<ActionOutcome> DiscardAsync(long id, CancellationToken stop) => new(await plans.DiscardAsync(id, stop));
}
