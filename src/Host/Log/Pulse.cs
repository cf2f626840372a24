namespace LabelHub.Host.Log;

/// <summary>Wakes whoever waits for news. A pulse that comes while nobody waits is kept.</summary>
internal sealed class Pulse
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Take it before looking for news; await it after nothing was found.</summary>
    public Task Next => _next.Task;

    public void Beat() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
