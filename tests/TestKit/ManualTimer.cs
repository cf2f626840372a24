namespace LabelHub.TestKit;

/// <summary>A timer of <see cref="ManualTimeProvider"/>.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    /// <summary>When it fires next, or <see langword="null"/> while it is off.</summary>
    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
        return true;
    }

    public void Fire()
    {
        Due = _period > TimeSpan.Zero ? Due + _period : null;
        callback();
    }

    public void Dispose()
    {
        Due = null;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
