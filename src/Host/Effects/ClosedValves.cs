using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Effects;

/// <summary>The projects and kinds of which nothing may be sent for now.</summary>
internal sealed class ClosedValves
{
    private readonly HashSet<(long Project, string Kind)> _pairs = [];

    /// <summary>Whether a person stopped all writing.</summary>
    public bool IsStopped { get; private init; }

    /// <summary>How long until the first of them opens by itself.</summary>
    public TimeSpan? Reopens { get; private set; }

    public IReadOnlyCollection<(long Project, string Kind)> Pairs => _pairs;

    public static async Task<ClosedValves> ReadAsync(Session session, long connection, CancellationToken stop)
    {
        var halt = await ValveStore.HaltAsync(session, stop);
        var (valves, now) = (new ClosedValves { IsStopped = halt is { Stopped: true } }, await session.NowAsync(stop));
        if (await ConnectionStore.FindAsync(session, connection, stop) is { Leaving: not null }) return valves;
        foreach (var valve in await ValveStore.AllAsync(session, stop))
        {
            if (valve.Closed(halt) is not { } closed) continue;
            valves._pairs.Add((valve.Project, valve.Kind));
            if (closed.Until is { } until) valves.Reopens = Sooner(valves.Reopens, TimeSpan.FromMicroseconds(Math.Max(0, until - now)));
        }

        return valves;
    }

    public bool IsClosed(EffectRow effect) => _pairs.Contains((effect.ProjectId, effect.Kind));

    public void Close(EffectRow effect) => _pairs.Add((effect.ProjectId, effect.Kind));

    public static TimeSpan Sooner(TimeSpan? known, TimeSpan wait) => known is { } other && other < wait ? other : wait;
}
