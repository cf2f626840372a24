using LabelHub.Host.Facts;

namespace LabelHub.Host.Web.Actions;

/// <summary>What leads do about items that are one over several projects.</summary>
internal interface IUnionActions
{
    Task<ActionOutcome> UniteAsync(UnionEvent.Made wish, CancellationToken stop);

    Task<ActionOutcome> PartAsync(long union, string by, CancellationToken stop);
}
