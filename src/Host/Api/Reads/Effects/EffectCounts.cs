using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>How many effects are in each state as people see it, from counters alone: what is wanted and must not be sent now is held.</summary>
internal static class EffectCounts
{
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(Session session, EffectQuery query, CancellationToken stop)
    {
        var counters = query.Project is { } project ? await CounterStore.OfProjectAsync(session, project, stop) : await CounterStore.AllAsync(session, stop);
        long Count(string state) => counters.GetValueOrDefault(query.Kind is { } kind ? Counter.Effects(state, kind) : Counter.Effects(state));
        var shut = query.IsStopped ? Count(EffectState.Wanted) : await ShutAsync(session, query, stop);
        return EffectState.All.ToDictionary(state => state, state => Count(state) + (state == EffectState.Held ? shut : state == EffectState.Wanted ? -shut : 0));
    }

    private static async Task<long> ShutAsync(Session session, EffectQuery query, CancellationToken stop)
    {
        var pairs = query.Closed.Select(pair => pair.Split('/', 2)).Where(pair => (query.Project is null || pair[0] == Text(query.Project.Value)) && (query.Kind is null || pair[1] == query.Kind));
        return await CounterStore.SumAsync(session, [.. pairs.Select(pair => $"{Counter.Effects(EffectState.Wanted, pair[1])}@{pair[0]}")], stop);
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
