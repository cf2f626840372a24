using System.Globalization;

namespace LabelHub.Plugins.Containment;

/// <summary>Work for a plugin's thread: many subjects in one hop.</summary>
internal abstract class Batch
{
    /// <summary>How many subjects are finished. Written by the worker under its lock, so that whoever gives up on the worker sees whole results.</summary>
    public int Done { get; set; }

    /// <summary>Runs subject after subject on the calling thread, until done or refused.</summary>
    public abstract void Run(Worker worker);

    /// <summary>Answers with what is finished; the first that is not gets <paramref name="status"/>, the rest were not run.</summary>
    public abstract void Answer(RunStatus status, string reason, string restReason);
}

internal sealed class Batch<TIn, TOut>(
    IReadOnlyList<TIn> inputs, Func<TIn, Subject> subjectOf, Func<TIn, TOut> work, TimeSpan limit, PluginThread owner, CancellationToken stop) : Batch
{
    private readonly RunResult<TOut>[] _results = new RunResult<TOut>[inputs.Count];
    private readonly TaskCompletionSource<IReadOnlyList<RunResult<TOut>>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IReadOnlyList<RunResult<TOut>>> Task => _answer.Task;

    public override void Run(Worker worker)
    {
        try
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                if (!RunOne(worker, i)) return;
            }

            _answer.TrySetResult(_results);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _answer.TrySetCanceled(stop);
        }
        catch (Exception fault)
        {
            // Not the plugin's: those end in Attempt. The caller's own lambda threw, and hears of it.
            _answer.TrySetException(fault);
        }
    }

    public override void Answer(RunStatus status, string reason, string restReason)
    {
        var answer = new RunResult<TOut>[inputs.Count];
        var done = Done;
        Array.Copy(_results, answer, done);
        Array.Fill(answer, RunResult.NotRun<TOut>(RunStatus.Suspended, restReason), done, answer.Length - done);
        if (done < answer.Length) answer[done] = RunResult.NotRun<TOut>(status, reason);
        _answer.TrySetResult(answer);
    }

    private bool RunOne(Worker worker, int index)
    {
        var subject = subjectOf(inputs[index]);
        if (!worker.Enter(this, subject, limit))
        {
            Answer(RunStatus.Suspended, worker.ClosedReason, worker.ClosedReason);
            return false;
        }

        _results[index] = Attempt(worker, subject, inputs[index]);
        if (!worker.Leave()) return false; // Given up meanwhile: the caller has its answer, and this one comes too late.
        owner.Record(subject, _results[index].Status);
        return true;
    }

    private RunResult<TOut> Attempt(Worker worker, Subject subject, TIn input)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture; // A rule may have changed it.
        try
        {
            return RunResult.Completed(Detached.Value(work(input)), worker.Elapsed);
        }
        catch (Exception fault)
        {
            if (fault is OutOfMemoryException) owner.Suspend($"Plugin '{owner.Plugin}' ran out of memory on {subject}. {PluginThread.ResumeAdvice}");
            return new() { Status = RunStatus.Failed, Reason = Fault.Sentence(owner.Plugin, subject, fault), Trace = Fault.Trace(fault), Elapsed = worker.Elapsed };
        }
    }
}
