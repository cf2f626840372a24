using LabelHub.Host.Log;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Tests.Log;

/// <summary>A log whose commits a test can hold back, fail and count.</summary>
internal sealed class GatedLogStore(LogStore inner) : LogStore(inner.Database), IDisposable
{
    private readonly SemaphoreSlim _gate = new(0);
    private readonly SemaphoreSlim _begun = new(0);

    public List<int> Batches { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>Waits until a commit has begun.</summary>
    public Task BegunAsync() => _begun.WaitAsync(TestContext.Current.CancellationToken);

    public void LetPass(int commits) => _gate.Release(commits);

    public void Dispose()
    {
        _gate.Dispose();
        _begun.Dispose();
    }

    public override async Task<IReadOnlyList<Appended>> AppendAsync(IReadOnlyList<(NewEvent Item, long ReceivedAt)> events, CancellationToken stop)
    {
        Batches.Add(events.Count);
        _begun.Release();
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        return Fault is { } fault ? throw fault : await inner.AppendAsync(events, stop);
    }
}
