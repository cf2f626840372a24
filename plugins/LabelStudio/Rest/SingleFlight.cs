namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>Lets callers who want the same thing at the same time share one run of it.</summary>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private Task<T>? _running;

    public Task<T> RunAsync(Func<Task<T>> work)
    {
        lock (_gate)
        {
            return _running is { IsCompleted: false } ? _running : _running = work();
        }
    }
}
