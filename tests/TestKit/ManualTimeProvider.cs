namespace LabelHub.TestKit;

/// <summary>A clock that moves only when told to, and fires the timers it passes, in order of their due time.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    public ManualTimeProvider() : this(Some.Instant)
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward; a timer fires at its own due time, also one that is set while others fire.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var until = GetUtcNow() + by;
        while (NextDueBy(until) is { } fire) fire();
        lock (_gate) _now = until;
    }

    /// <summary>Waits until so many timers are running: the moment from which an <see cref="Advance"/> reaches work on another thread.</summary>
    /// <param name="count">How many.</param>
    /// <param name="stop">Stops the waiting.</param>
    public Task UntilTimersAsync(int count, CancellationToken stop)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((count, reached));
            TellWaiting();
        }

        return reached.Task.WaitAsync(stop);
    }

    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (!_timers.Contains(timer)) return false;
            timer.Set(dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime, period);
            TellWaiting();
            return true;
        }
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private Action? NextDueBy(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is { Due: { } due } && due > _now) _now = due;
            return next?.Take();
        }
    }

    private void TellWaiting()
    {
        var running = _timers.Count(timer => timer.Due is not null);
        foreach (var (_, reached) in _waiting.Where(waiting => waiting.Count <= running)) reached.TrySetResult();
        _waiting.RemoveAll(waiting => waiting.Reached.Task.IsCompleted);
    }
}
