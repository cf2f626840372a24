using System.Globalization;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Crashes;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Containment;

public sealed class PluginThreadTests : IAsyncDisposable
{
    private static readonly Subject One = new("annotation", 1);

    private readonly ManualTime _time = new();
    private readonly SemaphoreSlim _started = new(0);
    private readonly ManualResetEventSlim _release = new();
    private readonly PluginThread _thread;
    private int _cleared;

    public PluginThreadTests() =>
        _thread = new("acme.boxes", new() { FailuresInARow = 3, Outcomes = 5, RunsThatClear = 4 }, _time, RunSlot.Unmarked, () => _cleared++);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _release.Set();
        await _thread.StopAsync("The test is over.");
        _started.Dispose();
    }

    [Fact]
    public async Task All_runs_share_one_background_thread()
    {
        var threads = await _thread.RunAsync(Enumerable.Range(0, 10).ToArray(), Number, _ => Thread.CurrentThread, stop: Stop);
        var later = await _thread.RunAsync(One, () => Thread.CurrentThread, stop: Stop);

        Assert.All(threads, run => Assert.Same(later.Value, run.Value));
        Assert.True(later.Value!.IsBackground);
        Assert.Equal("plugin acme.boxes", later.Value.Name);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_subjects_and_a_fault_stays_with_its_own()
    {
        var results = await _thread.RunAsync([1, 2, 4], Number, n => 8 / (n - 2), stop: Stop);

        Assert.Equal([RunStatus.Completed, RunStatus.Failed, RunStatus.Completed], results.Select(run => run.Status));
        Assert.Equal([-8, 0, 4], results.Select(run => run.Value));
        Assert.Equal("Plugin 'acme.boxes' threw DivideByZeroException 'Attempted to divide by zero' on annotation 2.", results[1].Reason);
        Assert.Contains(nameof(PluginThreadTests), results[1].Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_run_begins_in_the_invariant_culture_whatever_the_last_one_left()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");

        var cultures = await _thread.RunAsync([1, 2], Number, _ =>
        {
            var met = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = german;
            return met;
        }, stop: Stop);

        Assert.All(cultures, run => Assert.Equal(CultureInfo.InvariantCulture, run.Value));
    }

    [Fact]
    public async Task A_run_over_its_limit_suspends_the_plugin_and_answers_everyone_at_once()
    {
        var batch = _thread.RunAsync([1, 2, 3], Number, HangOnTwo, TimeSpan.FromSeconds(5), Stop);
        var waiting = _thread.RunAsync(One, () => 1, stop: Stop);
        await _started.WaitAsync(Stop);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([RunStatus.Completed, RunStatus.TimedOut, RunStatus.Suspended], (await batch).Select(run => run.Status));
        Assert.Equal(RunStatus.Suspended, (await waiting).Status);
        Assert.Equal("Plugin 'acme.boxes' did not return within 5 s on annotation 2 and is suspended. A run cannot be stopped from outside: restart LabelHub if it never returns.", _thread.SuspendedBecause);
        Assert.True(_thread.HoldsLostThread);
    }

    [Fact]
    public async Task A_run_just_inside_its_limit_is_left_alone()
    {
        var run = _thread.RunAsync(One, () => HangOnTwo(2), TimeSpan.FromSeconds(5), Stop);
        await _started.WaitAsync(Stop);

        _time.Advance(TimeSpan.FromSeconds(4.999));
        _release.Set();

        Assert.Equal((RunStatus.Completed, TimeSpan.FromSeconds(4.999)), ((await run).Status, (await run).Elapsed));
        Assert.Null(_thread.SuspendedBecause);
    }

    [Fact]
    public async Task The_limit_counts_anew_for_every_subject_of_a_batch()
    {
        var batch = _thread.RunAsync([2, 2, 2], Number, _ =>
        {
            _time.Advance(TimeSpan.FromSeconds(4));
            return 0;
        }, TimeSpan.FromSeconds(5), Stop);

        Assert.All(await batch, run => Assert.Equal(RunStatus.Completed, run.Status));
        Assert.Null(_thread.SuspendedBecause);
    }

    [Fact]
    public async Task A_shorter_limit_is_kept_although_the_watch_was_set_for_a_longer_one()
    {
        await _thread.RunAsync(One, () => 0, TimeSpan.FromHours(1), Stop);
        var run = _thread.RunAsync(One, () => HangOnTwo(2), TimeSpan.FromSeconds(1), Stop);
        await _started.WaitAsync(Stop);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(RunStatus.TimedOut, (await run).Status);
    }

    [Fact]
    public async Task A_suspended_plugin_is_answered_for_without_any_thread()
    {
        await HangAsync();

        var ran = false;
        var results = await _thread.RunAsync([1, 2], Number, _ => ran = true, stop: Stop);

        Assert.All(results, run => Assert.Equal((RunStatus.Suspended, _thread.SuspendedBecause), (run.Status, run.Reason)));
        Assert.False(ran);
    }

    [Fact]
    public async Task Only_the_return_of_the_lost_run_allows_to_resume()
    {
        await HangAsync();
        Assert.Equal("Plugin 'acme.boxes' still holds the thread of a run that never returned; restart LabelHub to free it.", _thread.TryResume());

        _release.Set();
        await _thread.LostRun.WaitAsync(Stop);

        Assert.Null(_thread.TryResume());
        Assert.Equal(7, (await _thread.RunAsync(One, () => 7, stop: Stop)).Value);
    }

    [Fact]
    public async Task Failing_on_many_subjects_in_a_row_suspends()
    {
        var results = await _thread.RunAsync([1, 2, 3, 4], Number, Throw, stop: Stop);

        Assert.Equal([RunStatus.Failed, RunStatus.Failed, RunStatus.Failed, RunStatus.Suspended], results.Select(run => run.Status));
        Assert.Equal("Plugin 'acme.boxes' keeps failing: on 3 different subjects in a row, last on annotation 3. Resume it on the plugins page once the cause is gone.", _thread.SuspendedBecause);
        Assert.False(_thread.HoldsLostThread);
        Assert.Null(_thread.TryResume());
    }

    [Fact]
    public async Task Failing_again_and_again_on_the_same_subject_does_not_suspend()
    {
        await _thread.RunAsync([1, 1, 1, 1, 1], Number, Throw, stop: Stop);

        Assert.Null(_thread.SuspendedBecause);
    }

    [Fact]
    public async Task A_completed_run_breaks_a_row_of_failures()
    {
        await _thread.RunAsync([1, 2, 0, 3, 4], Number, n => n == 0 ? 0 : Throw(n), stop: Stop);

        Assert.Null(_thread.SuspendedBecause);
    }

    [Fact]
    public async Task Running_out_of_memory_suspends_at_once()
    {
        var run = await _thread.RunAsync(One, () => new byte[Array.MaxLength + 1], stop: Stop);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Contains("ran out of memory on annotation 1", _thread.SuspendedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_outcomes_than_allowed_are_a_failure_that_names_the_limit()
    {
        var results = await _thread.CollectAsync([5, 6], Number, n => Enumerable.Range(0, n).Select(i => Finding.Info("n", $"{i}")), stop: Stop);

        Assert.Equal(5, results[0].Value!.Count);
        Assert.Equal("Plugin 'acme.boxes' failed on annotation 6: it said more than 5 outcomes in one run; say one outcome for many places instead.", results[1].Reason);
    }

    [Fact]
    public async Task An_exception_whose_own_text_throws_is_contained()
    {
        var run = await _thread.RunAsync<int>(One, () => throw new TreacherousException(), stop: Stop);

        Assert.Equal("Plugin 'acme.boxes' threw TreacherousException '(its text could not be read)' on annotation 1.", run.Reason);
    }

    [Fact]
    public async Task A_cancelled_caller_does_not_wait_and_the_rest_of_its_batch_is_not_run()
    {
        using var stop = new CancellationTokenSource();
        var ran = new List<int>();
        var batch = _thread.RunAsync([2, 3], Number, n =>
        {
            ran.Add(n);
            return HangOnTwo(n);
        }, stop: stop.Token);
        await _started.WaitAsync(Stop);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
        _release.Set();

        Assert.Equal(7, (await _thread.RunAsync(One, () => 7, stop: Stop)).Value);
        Assert.Equal([2], ran);
    }

    [Fact]
    public async Task A_fault_of_the_callers_own_is_thrown_at_the_caller()
    {
        await Assert.ThrowsAsync<FormatException>(() => _thread.RunAsync<int, int>([1], _ => throw new FormatException("mine"), n => n, stop: Stop));

        Assert.Equal(7, (await _thread.RunAsync(One, () => 7, stop: Stop)).Value);
    }

    [Fact]
    public async Task Enough_completed_runs_clear_the_plugin_once()
    {
        await _thread.RunAsync([1, 2, 3], Number, n => n, stop: Stop);
        Assert.Equal(0, _cleared);

        await _thread.RunAsync([1, 2, 3, 4, 5], Number, n => n, stop: Stop);

        Assert.Equal(1, _cleared);
    }

    private static Subject Number(int n) => new("annotation", n);

    private static int Throw(int n) => throw new InvalidOperationException($"no {n}");

    private async Task HangAsync()
    {
        var run = _thread.RunAsync(One, () => HangOnTwo(2), TimeSpan.FromSeconds(5), Stop);
        await _started.WaitAsync(Stop);
        _time.Advance(TimeSpan.FromSeconds(5));
        await run;
    }

    private int HangOnTwo(int n)
    {
        if (n != 2) return n;
        _started.Release();
        _release.Wait(CancellationToken.None);
        return n;
    }

    private sealed class TreacherousException : Exception
    {
        public override string Message => throw new InvalidOperationException("not you");
    }
}
