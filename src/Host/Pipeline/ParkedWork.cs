using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>What people decide about parked work; each decision is written down.</summary>
internal sealed class ParkedWork(EventLog log, Hub hub, LaneSignals signals)
{
    public Task<bool> RetryAsync(long id, CancellationToken stop) => DecideAsync(id, "retry", WorkStore.RetryAsync, stop);

    public Task<bool> DiscardAsync(long id, CancellationToken stop) => DecideAsync(id, "discard", WorkStore.DiscardAsync, stop);

    private async Task<bool> DecideAsync(long id, string decision, Func<Session, long, CancellationToken, Task<bool>> change, CancellationToken stop)
    {
        if (!await hub.WriteAsync(session => change(session, id, stop), stop)) return false;
        await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.WorkDecided, Body = HouseEvent.Body(new { id, decision }) }, stop);
        signals.Items.Beat();
        return true;
    }
}
