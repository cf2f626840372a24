using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>Stops all writing into tools, or lets it go on; opens valves. Every word of it is an event.</summary>
internal sealed class WritingSwitch(EventLog log, Hub hub, TranslateLane translate, LaneSignals signals, TimeProvider clock)
{
    /// <summary>What is stopped must not wait until the log may be read: it is recorded at once, and again, to no effect, when it is.</summary>
    public async Task SetAsync(bool stopped, string why, string by, CancellationToken stop)
    {
        var body = new ValveEvent.Writing { Stopped = stopped, Why = why, By = by };
        var stored = await AppendAsync(EventKind.WritingSet, body, stop);
        await hub.WriteAsync(session => ValveStore.HaltAsync(session, stored.Position, clock.GetUtcNow(), body, stop), stop);
        signals.Effects.Beat();
    }

    /// <returns>Whether there is such a project.</returns>
    public Task<bool> SetValveAsync(ValveEvent.Set body, CancellationToken stop) => ForAsync(body.Project, EventKind.ValveSet, body, stop);

    /// <returns>Whether there is such a project.</returns>
    public Task<bool> GoOnAsync(ValveEvent.GoOn body, CancellationToken stop) => ForAsync(body.Project, EventKind.CanaryPassed, body, stop);

    private async Task<bool> ForAsync<T>(long project, string kind, T body, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ProjectStore.FindAsync(session, project, stop), stop) is null) return false;
        await AppendAsync(kind, body, stop);
        await translate.CatchUpWithHouseAsync(stop);
        return true;
    }

    private Task<Appended> AppendAsync<T>(string kind, T body, CancellationToken stop) =>
        log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = kind, Body = HouseEvent.Body(body) }, stop);
}
