using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Crashes;

namespace LabelHub.Plugins.Tests.Support;

/// <summary>A plugin's thread with a clock that stands, and work that hangs until it is released.</summary>
internal sealed class ThreadBench : IAsyncDisposable
{
    private readonly SemaphoreSlim _started = new(0);
    private readonly ManualResetEventSlim _release = new();

    public ThreadBench() => Thread = new("acme.boxes", new() { FailuresInARow = 3, Outcomes = 5, RunsThatClear = 4 }, Time, RunSlot.Unmarked, () => Cleared++);

    public static Subject One { get; } = new("annotation", 1);

    public ManualTime Time { get; } = new();

    public PluginThread Thread { get; }

    public int Cleared { get; private set; }

    public static Subject Number(int n) => new("annotation", n);

    public async ValueTask DisposeAsync()
    {
        Release();
        await Thread.StopAsync("The test is over.");
        _started.Dispose();
    }

    public void Release() => _release.Set();

    /// <summary>Completes when work that hangs has begun.</summary>
    public Task StartedAsync() => _started.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Hangs a run and lets its time pass.</summary>
    public async Task HangAsync()
    {
        var run = Thread.RunAsync(One, () => HangOnTwo(2), TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await StartedAsync();
        Time.Advance(TimeSpan.FromSeconds(5));
        await run;
    }

    public int HangOnTwo(int n)
    {
        if (n != 2) return n;
        _started.Release();
        _release.Wait(CancellationToken.None);
        return n;
    }
}
