using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Storage;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Api;

/// <summary>Reads what stands now. The hub's snapshot is taken before the log's, so that what is due is never counted too low.</summary>
internal sealed class StatsQuery(Hub hub, LogStore log, Rulebook rulebook)
{
    public async Task<Stats> ReadAsync(CancellationToken stop)
    {
        var (counters, effects, work, positions) = await hub.ReadAsync(
            async session => (await CounterStore.AllAsync(session, stop), await EffectsAsync(session, stop), await WorkCounts.ReadAsync(session, rulebook.Silent, stop), await CursorStore.PositionsAsync(session, stop)), stop);
        var stand = await log.StandAsync(positions, stop);
        long Count(string name) => counters.GetValueOrDefault(name);
        return new()
        {
            Log = stand.Head,
            Deliveries = stand.Deliveries,
            Duplicates = stand.Duplicates,
            Work = new() { Due = stand.Beyond + work.Due, Waiting = work.Waiting, Parked = work.Parked },
            Items = Count(Counter.Items),
            Annotations = Count(Counter.Annotations),
            Contributors = Count(Counter.Contributors),
            Findings = Count(Counter.Findings),
            Consensus = Count(Counter.Consensus),
            Awards = Count(Counter.Awards),
            Effects = effects,
        };
    }

    private static async Task<IReadOnlyDictionary<string, long>> EffectsAsync(Session session, CancellationToken stop)
    {
        var shut = await ShutValves.ReadAsync(session, stop);
        return await EffectCounts.ReadAsync(session, new() { IsStopped = shut.IsStopped, Closed = shut.Keys }, stop);
    }
}
