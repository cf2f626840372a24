using System.Globalization;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Containment;

public sealed class PluginThreadTests : IAsyncDisposable
{
    private readonly ThreadBench _bench = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task All_runs_share_one_background_thread()
    {
        var threads = await _bench.Thread.RunAsync(Enumerable.Range(0, 10).ToArray(), ThreadBench.Number, _ => Thread.CurrentThread, stop: Stop);
        var later = await _bench.Thread.RunAsync(ThreadBench.One, () => Thread.CurrentThread, stop: Stop);

        Assert.All(threads, run => Assert.Same(later.Value, run.Value));
        Assert.True(later.Value!.IsBackground);
        Assert.Equal("plugin acme.boxes", later.Value.Name);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_subjects_and_a_fault_stays_with_its_own()
    {
        var results = await _bench.Thread.RunAsync([1, 2, 4], ThreadBench.Number, n => 8 / (n - 2), stop: Stop);

        Assert.Equal([RunStatus.Completed, RunStatus.Failed, RunStatus.Completed], results.Select(run => run.Status));
        Assert.Equal([-8, 0, 4], results.Select(run => run.Value));
        Assert.Equal("Plugin 'acme.boxes' threw DivideByZeroException 'Attempted to divide by zero' on annotation 2.", results[1].Reason);
        Assert.Contains(nameof(PluginThreadTests), results[1].Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_run_begins_in_the_invariant_culture_whatever_the_last_one_left()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");

        var cultures = await _bench.Thread.RunAsync([1, 2], ThreadBench.Number, _ =>
        {
            var met = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = german;
            return met;
        }, stop: Stop);

        Assert.All(cultures, run => Assert.Equal(CultureInfo.InvariantCulture, run.Value));
    }

    [Fact]
    public async Task Failing_on_many_subjects_in_a_row_suspends()
    {
        var results = await _bench.Thread.RunAsync([1, 2, 3, 4], ThreadBench.Number, Throw, stop: Stop);

        Assert.Equal([RunStatus.Failed, RunStatus.Failed, RunStatus.Failed, RunStatus.Suspended], results.Select(run => run.Status));
        Assert.Equal("Plugin 'acme.boxes' keeps failing: on 3 different subjects in a row, last on annotation 3. Resume it on the plugins page once the cause is gone.", _bench.Thread.SuspendedBecause);
        Assert.False(_bench.Thread.HoldsLostThread);
        Assert.Null(_bench.Thread.TryResume());
    }

    [Fact]
    public async Task Failing_again_and_again_on_the_same_subject_does_not_suspend()
    {
        await _bench.Thread.RunAsync([1, 1, 1, 1, 1], ThreadBench.Number, Throw, stop: Stop);

        Assert.Null(_bench.Thread.SuspendedBecause);
    }

    [Fact]
    public async Task A_completed_run_breaks_a_row_of_failures()
    {
        await _bench.Thread.RunAsync([1, 2, 0, 3, 4], ThreadBench.Number, n => n == 0 ? 0 : Throw(n), stop: Stop);

        Assert.Null(_bench.Thread.SuspendedBecause);
    }

    [Fact]
    public async Task Running_out_of_memory_suspends_at_once()
    {
        var run = await _bench.Thread.RunAsync(ThreadBench.One, () => new byte[Array.MaxLength + 1], stop: Stop);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Contains("ran out of memory on annotation 1", _bench.Thread.SuspendedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_outcomes_than_allowed_are_a_failure_that_names_the_limit()
    {
        var results = await _bench.Thread.CollectAsync([5, 6], ThreadBench.Number, n => Enumerable.Range(0, n).Select(i => Finding.Info("n", $"{i}")), stop: Stop);

        Assert.Equal(5, results[0].Value!.Count);
        Assert.Equal("Plugin 'acme.boxes' failed on annotation 6: it said more than 5 outcomes in one run; say one outcome for many places instead.", results[1].Reason);
    }

    [Fact]
    public async Task An_exception_whose_own_text_throws_is_contained()
    {
        var run = await _bench.Thread.RunAsync<int>(ThreadBench.One, () => throw new TreacherousException(), stop: Stop);

        Assert.Equal("Plugin 'acme.boxes' threw TreacherousException '(its text could not be read)' on annotation 1.", run.Reason);
    }

    [Fact]
    public async Task A_fault_of_the_callers_own_is_thrown_at_the_caller()
    {
        await Assert.ThrowsAsync<FormatException>(() => _bench.Thread.RunAsync<int, int>([1], _ => throw new FormatException("mine"), n => n, stop: Stop));

        Assert.Equal(7, (await _bench.Thread.RunAsync(ThreadBench.One, () => 7, stop: Stop)).Value);
    }

    [Fact]
    public async Task Enough_completed_runs_clear_the_plugin_once()
    {
        await _bench.Thread.RunAsync([1, 2, 3], ThreadBench.Number, n => n, stop: Stop);
        Assert.Equal(0, _bench.Cleared);

        await _bench.Thread.RunAsync([1, 2, 3, 4, 5], ThreadBench.Number, n => n, stop: Stop);

        Assert.Equal(1, _bench.Cleared);
    }

    private static int Throw(int n) => throw new InvalidOperationException($"no {n}");

    private sealed class TreacherousException : Exception
    {
        public override string Message => throw new InvalidOperationException("not you");
    }
}
