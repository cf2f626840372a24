namespace LabelHub.Host.Tests.Support;

/// <summary>One running host per engine, shared by the tests that do no harm to it.</summary>
public sealed class Hubs : IAsyncDisposable
{
    private readonly Engines _engines = new();
    private readonly Lazy<Task<RunningHub>> _sqlite = new(() => RunningHub.StartAsync(null, CancellationToken.None));
    private readonly Lazy<Task<RunningHub>> _postgres;

    public Hubs() => _postgres = new(async () => await RunningHub.StartAsync(await _engines.EmptyPostgresAsync(CancellationToken.None), CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in new[] { _sqlite, _postgres }.Where(hub => hub.IsValueCreated)) await (await hub.Value).DisposeAsync();
        await _engines.DisposeAsync();
    }

    internal Task<RunningHub> OnAsync(Engine engine, CancellationToken stop) => (engine == Engine.Sqlite ? _sqlite : _postgres).Value.WaitAsync(stop);
}
