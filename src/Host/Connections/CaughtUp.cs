using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Connections;

/// <summary>Waits until what a connection has told so far is translated: whoever compares the known with the living must know all that was told.</summary>
internal sealed class CaughtUp(LogStore log, Hub hub, LaneSignals signals, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Backstop = TimeSpan.FromSeconds(1);

    /// <returns>Whether translation came so far in time.</returns>
    public async Task<bool> IsReachedAsync(long connection, CancellationToken stop)
    {
        var told = await log.LastAsync(connection, stop);
        var began = clock.GetTimestamp();
        while (true)
        {
            var news = signals.Looks.Next;
            if ((await hub.ReadAsync(session => CursorStore.FindAsync(session, connection, stop), stop)).Position >= told) return true;
            if (clock.GetElapsedTime(began) >= Patience) return false;
            await Task.WhenAny(news, Task.Delay(Backstop, clock, stop));
            stop.ThrowIfCancellationRequested();
        }
    }
}
