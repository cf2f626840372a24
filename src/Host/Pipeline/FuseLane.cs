using LabelHub.Host.Log;
using LabelHub.Host.Work;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>Once a change of the tool is worked through, lets go what it wants, or stops it as a plan when it is too much.</summary>
internal sealed class FuseLane(EventLog log, Hub hub, Rulebook rulebook, LaneSignals signals, TranslateLane translate)
{
    private bool _pending = true;
    private long _stoppedAt;

    /// <returns>How many projects were decided.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        _pending |= signals.TakeFuse();
        // What was stopped last is recorded first: on PostgreSQL an event can be stored for a while before anybody may read it.
        if (!_pending || rulebook.Position < _stoppedAt) return 0;
        var (busy, counted) = await hub.ReadAsync(async session => (await FuseStore.IsBusyAsync(session, rulebook.Silent, stop), await FuseStore.CountedAsync(session, stop)), stop);
        if (busy) return 0;
        _pending = false;
        foreach (var project in counted.GroupBy(e => e.ProjectId)) await DecideAsync(project.Key, [.. project], stop);
        return counted.Count == 0 ? 0 : 1;
    }

    private async Task DecideAsync(long project, IReadOnlyList<FuseStore.Counted> effects, CancellationToken stop)
    {
        if (effects.Count > Fuse.Limit)
        {
            var body = new HouseEvent.FuseBlown { Project = project, Effects = [.. effects.Select(e => new HouseEvent.FusedEffect { Item = e.ItemId, Key = e.EffectKey, Hash = e.ContentHash })] };
            _stoppedAt = (await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.FuseBlown, Body = HouseEvent.Body(body) }, stop)).Position;
            await translate.CatchUpWithHouseAsync(stop);
            return;
        }

        await hub.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, rulebook.ItemLanes, [.. effects.Select(e => e.ItemId).Distinct()], Cause.Gate, stop), stop);
        signals.Items.Beat();
    }
}
