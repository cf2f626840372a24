using LabelHub.Plugins.Crashes;

namespace LabelHub.Plugins.Containment;

/// <summary>One operating system thread that runs a plugin's batches in order, and the watch over the run it is at.</summary>
internal sealed class Worker
{
    private readonly object _gate = new();
    private readonly Queue<Batch> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly PluginThread _owner;
    private readonly RunSlot _slot;
    private readonly ITimer _watch;
    private Batch? _running;
    private Subject _subject;
    private TimeSpan _limit;
    private long _since;
    private long _watchDue = long.MaxValue;
    private bool _closed;
    private bool _abandoned;

    public Worker(string name, TimeProvider time, PluginThread owner, RunSlot slot)
    {
        _time = time;
        _owner = owner;
        _slot = slot;
        _watch = time.CreateTimer(static worker => ((Worker)worker!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        new Thread(Loop) { IsBackground = true, Name = name }.UnsafeStart();
    }

    /// <summary>Completes when the thread has left all plugin code for good.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Completes when the thread has ended or was given up: waiting longer is of no use.</summary>
    public Task Settled => _settled.Task;

    public string ClosedReason { get; private set; } = "";

    public TimeSpan Elapsed => _time.GetElapsedTime(_since);

    public bool TryAdd(Batch batch)
    {
        lock (_gate)
        {
            if (_closed) return false;
            _waiting.Enqueue(batch);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Marks the beginning of a run.</summary>
    /// <returns><see langword="false"/> when no more may run.</returns>
    public bool Enter(Batch batch, Subject subject, TimeSpan limit)
    {
        lock (_gate)
        {
            if (_closed) return false;
            (_running, _subject, _limit, _since) = (batch, subject, limit, _time.GetTimestamp());
            Arm(limit);
        }

        _slot.Enter(subject);
        return true;
    }

    /// <summary>Marks the end of the run.</summary>
    /// <returns><see langword="false"/> when the run was given up meanwhile and answered for.</returns>
    public bool Leave()
    {
        lock (_gate)
        {
            _slot.Leave();
            if (_abandoned) return false;
            _running!.Done++;
            _running = null;
            return true;
        }
    }

    /// <summary>Takes no more work. The run in progress may finish; what waits is answered with the reason.</summary>
    public void Close(string reason)
    {
        Batch[] waiting;
        lock (_gate) waiting = CloseLocked(reason);
        foreach (var batch in waiting) batch.Answer(RunStatus.Suspended, reason, reason);
    }

    private Batch[] CloseLocked(string reason)
    {
        if (!_closed) ClosedReason = reason;
        _closed = true;
        var waiting = _waiting.ToArray();
        _waiting.Clear();
        Monitor.Pulse(_gate);
        return waiting;
    }

    /// <summary>Sets the timer only when this run ends before the timer would ring anyhow: most runs never touch it.</summary>
    private void Arm(TimeSpan limit)
    {
        var due = _since + (long)(limit.TotalSeconds * _time.TimestampFrequency);
        if (due >= _watchDue) return;
        _watchDue = due;
        _watch.Change(limit, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        Batch late;
        Batch[] waiting;
        lock (_gate)
        {
            _watchDue = long.MaxValue;
            if (_running is null || _abandoned) return;
            if (Elapsed < _limit)
            {
                Rearm();
                return;
            }

            _abandoned = true;
            _slot.GiveUp();
            late = _running;
            waiting = CloseLocked(_owner.OverrunReason(_subject, _limit));
        }

        _owner.GiveUp(this, ClosedReason);
        _settled.TrySetResult();
        late.Answer(RunStatus.TimedOut, ClosedReason, ClosedReason);
        foreach (var batch in waiting) batch.Answer(RunStatus.Suspended, ClosedReason, ClosedReason);
    }

    private void Rearm()
    {
        // A timer may ring a little early; less than a millisecond would be rounded down to "at once".
        var rest = TimeSpan.FromTicks(Math.Max((_limit - Elapsed).Ticks, TimeSpan.TicksPerMillisecond));
        _watchDue = _time.GetTimestamp() + (long)(rest.TotalSeconds * _time.TimestampFrequency);
        _watch.Change(rest, Timeout.InfiniteTimeSpan);
    }

    private void Loop()
    {
        while (Next() is { } batch) batch.Run(this);
        _watch.Dispose();
        _ended.SetResult();
        _settled.TrySetResult();
    }

    private Batch? Next()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed) Monitor.Wait(_gate);
            return _waiting.Count == 0 ? null : _waiting.Dequeue();
        }
    }
}
