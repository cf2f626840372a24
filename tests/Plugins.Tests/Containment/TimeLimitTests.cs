using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Containment;

public sealed class TimeLimitTests : IAsyncDisposable
{
    private readonly ThreadBench _bench = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_run_over_its_limit_suspends_the_plugin_and_answers_everyone_at_once()
    {
        var batch = _bench.Thread.RunAsync([1, 2, 3], ThreadBench.Number, _bench.HangOnTwo, TimeSpan.FromSeconds(5), Stop);
        var waiting = _bench.Thread.RunAsync(ThreadBench.One, () => 1, stop: Stop);
        await _bench.StartedAsync();

        _bench.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([RunStatus.Completed, RunStatus.TimedOut, RunStatus.Suspended], (await batch).Select(run => run.Status));
        Assert.Equal(RunStatus.Suspended, (await waiting).Status);
        Assert.Equal("Plugin 'acme.boxes' did not return within 5 s on annotation 2 and is suspended. A run cannot be stopped from outside: restart LabelHub if it never returns.", _bench.Thread.SuspendedBecause);
        Assert.True(_bench.Thread.HoldsLostThread);
    }

    [Fact]
    public async Task A_run_just_inside_its_limit_is_left_alone()
    {
        var run = _bench.Thread.RunAsync(ThreadBench.One, () => _bench.HangOnTwo(2), TimeSpan.FromSeconds(5), Stop);
        await _bench.StartedAsync();

        _bench.Time.Advance(TimeSpan.FromSeconds(4.999));
        _bench.Release();

        Assert.Equal((RunStatus.Completed, TimeSpan.FromSeconds(4.999)), ((await run).Status, (await run).Elapsed));
        Assert.Null(_bench.Thread.SuspendedBecause);
    }

    [Fact]
    public async Task The_limit_counts_anew_for_every_subject_of_a_batch()
    {
        var batch = _bench.Thread.RunAsync([2, 2, 2], ThreadBench.Number, _ =>
        {
            _bench.Time.Advance(TimeSpan.FromSeconds(4));
            return 0;
        }, TimeSpan.FromSeconds(5), Stop);

        Assert.All(await batch, run => Assert.Equal(RunStatus.Completed, run.Status));
        Assert.Null(_bench.Thread.SuspendedBecause);
    }

    [Fact]
    public async Task A_shorter_limit_is_kept_although_the_watch_was_set_for_a_longer_one()
    {
        await _bench.Thread.RunAsync(ThreadBench.One, () => 0, TimeSpan.FromHours(1), Stop);
        var run = _bench.Thread.RunAsync(ThreadBench.One, () => _bench.HangOnTwo(2), TimeSpan.FromSeconds(1), Stop);
        await _bench.StartedAsync();

        _bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(RunStatus.TimedOut, (await run).Status);
    }

    [Fact]
    public async Task A_suspended_plugin_is_answered_for_without_any_thread()
    {
        await _bench.HangAsync();

        var ran = false;
        var results = await _bench.Thread.RunAsync([1, 2], ThreadBench.Number, _ => ran = true, stop: Stop);

        Assert.All(results, run => Assert.Equal((RunStatus.Suspended, _bench.Thread.SuspendedBecause), (run.Status, run.Reason)));
        Assert.False(ran);
    }

    [Fact]
    public async Task Only_the_return_of_the_lost_run_allows_to_resume()
    {
        await _bench.HangAsync();
        Assert.Equal("Plugin 'acme.boxes' still holds the thread of a run that never returned; restart LabelHub to free it.", _bench.Thread.TryResume());

        _bench.Release();
        await _bench.Thread.LostRun.WaitAsync(Stop);

        Assert.Null(_bench.Thread.TryResume());
        Assert.Equal(7, (await _bench.Thread.RunAsync(ThreadBench.One, () => 7, stop: Stop)).Value);
    }

    [Fact]
    public async Task A_cancelled_caller_does_not_wait_and_the_rest_of_its_batch_is_not_run()
    {
        using var stop = new CancellationTokenSource();
        var ran = new List<int>();
        var batch = _bench.Thread.RunAsync([2, 3], ThreadBench.Number, n =>
        {
            ran.Add(n);
            return _bench.HangOnTwo(n);
        }, stop: stop.Token);
        await _bench.StartedAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
        _bench.Release();

        Assert.Equal(7, (await _bench.Thread.RunAsync(ThreadBench.One, () => 7, stop: Stop)).Value);
        Assert.Equal([2], ran);
    }
}
