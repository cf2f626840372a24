using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Effects;

/// <summary>Lets an attempt begin, or says what keeps it: decided in the transaction that writes the attempt down, so that after a stop none begins.</summary>
internal sealed class SendGate(Hub hub)
{
    /// <param name="effect">What is to be written.</param>
    /// <param name="act">Whether it is sent or taken back.</param>
    /// <param name="open">An attempt that was begun and has no end yet.</param>
    /// <param name="stop">Gives up.</param>
    public Task<(ReceiptRow? Attempt, Closing? Closed)> AdmitAsync(EffectRow effect, string act, ReceiptRow? open, CancellationToken stop) => hub.WriteAsync(
        async session => await ValveStore.ClosedAsync(session, effect, begun: open is not null, stop) is { } closed
            ? ((ReceiptRow?)null, closed)
            : (open ?? await OutboxStore.BeginAsync(session, effect, act, stop), (Closing?)null),
        stop);
}
