using System.Collections.Concurrent;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Api.Reads.Gold;

/// <summary>Remembers for a minute which guidelines lowered the accuracy: a first page that stays open must not have every known answer compared every few seconds.</summary>
internal sealed class AccuracyWatch(GoldReading gold, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<long, (DateTimeOffset ReadAt, AccuracyDrop? Drop)> _known = [];

    public async Task<AccuracyDrop?> DropAsync(long project, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(project, out var known) && now - known.ReadAt < Remembered) return known.Drop;
        var drop = await gold.DropAsync(project, stop);
        _known[project] = (now, drop);
        return drop;
    }
}
