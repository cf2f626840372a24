namespace LabelHub.TestKit;

/// <summary>A timer of <see cref="ManualTimeProvider"/>, whose lock guards it.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
{
    private TimeSpan _period;

    /// <summary>When it fires next, or <see langword="null"/> while it is off.</summary>
    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Arm(this, dueTime, period);

    public void Dispose() => clock.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Set(DateTimeOffset? due, TimeSpan period) => (Due, _period) = (due, period);

    /// <summary>Sets it to its next time, and returns what is to be called outside the lock.</summary>
    public Action Take()
    {
        Due = _period > TimeSpan.Zero ? Due + _period : null;
        return callback;
    }
}
