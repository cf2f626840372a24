using System.Globalization;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>What keeps wanted effects from being sent now.</summary>
internal sealed class ShutValves(HaltRow? halt, IReadOnlyList<Valve> valves)
{
    private readonly Dictionary<(long, string), Closing> _closed = valves.Select(valve => (valve, Closing: valve.Closed(halt))).Where(pair => pair.Closing is not null).ToDictionary(pair => (pair.valve.Project, pair.valve.Kind), pair => pair.Closing!);

    public bool IsStopped => halt is { Stopped: true };

    /// <summary>The projects and kinds, as <c>project/kind</c>.</summary>
    public string[] Keys => [.. _closed.Keys.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Item1}/{pair.Item2}"))];

    public static async Task<ShutValves> ReadAsync(Session session, CancellationToken stop) => new(await ValveStore.HaltAsync(session, stop), await ValveStore.AllAsync(session, stop));

    public Closing? Closing(EffectRow effect) => Reconcile.Closing.Of(halt) ?? _closed.GetValueOrDefault((effect.ProjectId, effect.Kind));
}
