using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Crashes;

namespace LabelHub.Plugins.Containment;

/// <summary>
/// The one thread on which a plugin's synchronous code runs, and the guard around it. A method that never returns cannot be stopped in
/// .NET: its plugin is suspended at once, the thread is given up, and no second one is started while the first is out.
/// </summary>
public sealed class PluginThread
{
    internal const string ResumeAdvice = "Resume it on the plugins page once the cause is gone.";

    private readonly Lock _gate = new();
    private readonly HashSet<Subject> _failing = [];
    private readonly RunLimits _limits;
    private readonly TimeProvider _time;
    private readonly RunSlot _slot;
    private readonly Action _cleared;
    private Worker? _worker;
    private Worker? _lost;
    private bool _stopped;
    private int _completed;

    internal PluginThread(string plugin, RunLimits limits, TimeProvider time, RunSlot slot, Action cleared)
    {
        Plugin = plugin;
        _limits = limits;
        _time = time;
        _slot = slot;
        _cleared = cleared;
    }

    /// <summary>The id of the plugin.</summary>
    public string Plugin { get; }

    /// <summary>Why nothing runs; <see langword="null"/> while the plugin may run.</summary>
    public string? SuspendedBecause { get; private set; }

    /// <summary>Whether a run that was given up still holds a thread. Only its return, or a restart, frees it.</summary>
    public bool HoldsLostThread => Volatile.Read(ref _lost) is { Ended.IsCompleted: false };

    /// <summary>Runs one piece of plugin code.</summary>
    public async Task<RunResult<T>> RunAsync<T>(Subject subject, Func<T> work, TimeSpan? limit = null, CancellationToken stop = default) =>
        (await RunAsync([work], _ => subject, static run => run(), limit, stop))[0];

    /// <summary>Runs plugin code over many subjects in one hop, each with its own limit and its own result, in the order given.</summary>
    /// <remarks>Callers wait their turn: split very large batches where something else wants the same plugin soon.</remarks>
    public Task<IReadOnlyList<RunResult<TOut>>> RunAsync<TIn, TOut>(
        IReadOnlyList<TIn> inputs, Func<TIn, Subject> subjectOf, Func<TIn, TOut> work, TimeSpan? limit = null, CancellationToken stop = default)
    {
        var batch = new Batch<TIn, TOut>(inputs, subjectOf, work, limit ?? _limits.PerSubject, this, stop);
        Post(batch);
        return batch.Task.WaitAsync(stop);
    }

    /// <summary>Runs a rule that says outcomes, and collects them while still under guard: nothing lazy leaves the plugin's thread.</summary>
    public Task<IReadOnlyList<RunResult<IReadOnlyList<TOut>>>> CollectAsync<TIn, TOut>(
        IReadOnlyList<TIn> inputs, Func<TIn, Subject> subjectOf, Func<TIn, IEnumerable<TOut>> work, TimeSpan? limit = null, CancellationToken stop = default)
        where TOut : Outcome =>
        RunAsync(inputs, subjectOf, input => Detached.Outcomes(work(input), _limits.Outcomes), limit, stop);

    /// <summary>Lets a suspended plugin run again.</summary>
    /// <returns>Why that is not possible, or <see langword="null"/> when it runs again.</returns>
    public string? TryResume()
    {
        lock (_gate)
        {
            if (_stopped) return SuspendedBecause;
            if (HoldsLostThread) return LostReason;
            SuspendedBecause = null;
            _lost = null;
            _failing.Clear();
            return null;
        }
    }

    internal string LostReason => $"Plugin '{Plugin}' still holds the thread of a run that never returned; restart LabelHub to free it.";

    /// <summary>Completes when the run that was given up has returned.</summary>
    internal Task LostRun => Volatile.Read(ref _lost)?.Ended ?? Task.CompletedTask;

    internal void Suspend(string reason)
    {
        Worker? worker;
        lock (_gate)
        {
            SuspendedBecause ??= reason;
            worker = _worker;
            _worker = null;
        }

        worker?.Close(reason);
    }

    /// <summary>Ends the thread for good.</summary>
    /// <returns>Completes when no run is in progress any more, but for one that was given up: see <see cref="HoldsLostThread"/>.</returns>
    internal Task StopAsync(string reason)
    {
        Worker? worker;
        lock (_gate)
        {
            (worker, _worker) = (_worker, null);
            _stopped = true;
            SuspendedBecause = reason;
        }

        worker?.Close(reason);
        return worker?.Settled ?? Task.CompletedTask;
    }

    internal string OverrunReason(Subject subject, TimeSpan limit) =>
        $"Plugin '{Plugin}' did not return within {limit.TotalSeconds:0.###} s on {subject} and is suspended. A run cannot be stopped from outside: restart LabelHub if it never returns.";

    internal void GiveUp(Worker worker, string reason)
    {
        lock (_gate)
        {
            SuspendedBecause ??= reason;
            _lost = worker;
            if (_worker == worker) _worker = null;
        }
    }

    internal void Record(Subject subject, RunStatus status)
    {
        if (status == RunStatus.Completed)
        {
            if (_failing.Count > 0) _failing.Clear();
            if (_completed < _limits.RunsThatClear && ++_completed == _limits.RunsThatClear) _cleared();
            return;
        }

        // The same subject tried again proves nothing new about the plugin.
        _failing.Add(subject);
        if (_failing.Count < _limits.FailuresInARow) return;
        Suspend($"Plugin '{Plugin}' keeps failing: on {_failing.Count} different subjects in a row, last on {subject}. {ResumeAdvice}");
    }

    private void Post(Batch batch)
    {
        string? refused;
        lock (_gate)
        {
            refused = SuspendedBecause;
            if (refused is null)
            {
                _worker ??= new(Name, _time, this, _slot);
                if (_worker.TryAdd(batch)) return;
                refused = _worker.ClosedReason;
            }
        }

        batch.Answer(RunStatus.Suspended, refused, refused);
    }

    private string Name => $"plugin {Plugin}";
}
