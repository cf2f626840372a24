using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class UnionActions(UnionDesk desk) : IUnionActions
{
    public async Task<ActionOutcome> UniteAsync(UnionEvent.Made wish, CancellationToken stop) => new((await desk.UniteAsync(wish, stop)).Refusal);

    public async Task<ActionOutcome> PartAsync(long union, string by, CancellationToken stop) =>
        await desk.PartAsync(union, by, stop) ? ActionOutcome.Done : ActionOutcome.Refused("There is no such union any more.");
}
