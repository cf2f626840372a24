using System.Collections.Concurrent;

namespace LabelHub.Host.Connections;

/// <summary>Counting the living of a large project costs its tool minutes; where every webhook asks for it, looks take at most a fifth of the time.</summary>
internal sealed class LookPace(TimeProvider clock)
{
    private const int RestPerLook = 4;

    private readonly ConcurrentDictionary<long, (long Ended, TimeSpan Pause)> _looks = new();

    /// <summary>How long the project is still left alone.</summary>
    public TimeSpan Remaining(long project) =>
        _looks.TryGetValue(project, out var last) && last.Pause - clock.GetElapsedTime(last.Ended) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public async Task TimeAsync(long project, Func<Task> look)
    {
        var began = clock.GetTimestamp();
        await look();
        var ended = clock.GetTimestamp();
        _looks[project] = (ended, clock.GetElapsedTime(began, ended) * RestPerLook);
    }
}
