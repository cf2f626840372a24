using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Connections;

/// <summary>Has connections leave their tools.</summary>
internal sealed class LeaveDesk(Hub hub, HouseLog house, ConnectionDirectory directory, LaneSignals signals)
{
    /// <summary>From now on nothing is wanted in the tool; what LabelHub wrote there stays, or is taken back. Asking again goes on where it was.</summary>
    /// <returns>Whether there is such a connection, and what speaks against it.</returns>
    public async Task<(bool Found, string? Refusal)> LeaveAsync(long connection, bool restore, string by, CancellationToken stop)
    {
        var row = await hub.ReadAsync(session => ConnectionStore.FindAsync(session, connection, stop), stop);
        if (row is null) return (false, null);
        if (row.State == ConnectionState.Left) return (true, $"'{row.Name}' has left its tool already. Connect it again under the same name to go on.");
        // The facts first: what is read from the log must find them, and a crash in between is mended by asking again.
        await hub.WriteAsync(session => LeaveStore.SetAsync(session, connection, restore ? LeaveWay.Restore : LeaveWay.Keep, stop), stop);
        directory.Forget();
        await house.AppendAsync(EventKind.ConnectionLeaves, new HouseEvent.ConnectionLeaves { Connection = connection, Restore = restore, By = by }, null, stop);
        foreach (var on in await hub.ReadAsync(session => ValveStore.OnAsync(session, connection, stop), stop))
        {
            await house.AppendAsync(EventKind.WriteBackSet, new HouseEvent.WriteBack { Project = on.Key, Kinds = on.ToDictionary(kind => kind, _ => false) }, null, stop);
        }

        signals.Items.Beat();
        signals.Effects.Beat();
        return (true, null);
    }
}
