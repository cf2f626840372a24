using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Effects;

/// <summary>What stood in a tool before anything of ours, as the receipts of one generation tell.</summary>
internal static class Originals
{
    /// <summary>The last of someone else's that was met before the first writing: the one a person allowed to be overwritten.</summary>
    public static Sighting? Of(IReadOnlyList<ReceiptRow> receipts) =>
        receipts.TakeWhile(r => r is not { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done }).LastOrDefault(r => r.Outcome == ReceiptAct.Overridden) is { ObjectId: { } id } met
            ? new() { ObjectId = id, Stamp = met.Stamp, Answer = met.Answer ?? "", Matches = false, Foreign = true }
            : null;
}
