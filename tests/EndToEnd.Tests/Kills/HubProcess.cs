using System.Collections.Concurrent;
using System.Diagnostics;
using LabelHub.EndToEnd.Tests.Hubs;

namespace LabelHub.EndToEnd.Tests.Kills;

/// <summary>The hub as a program of its own, which can be killed, and is then started again on the same data as a service manager would.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private const string Key = "kill-point-key-0123456789";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly HubPlace _place;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private HubProcess(HubPlace place)
    {
        _place = place;
        Api = new HubApi(place.Address, Key, () => string.Join('\n', _output.TakeLast(30)));
    }

    public HubApi Api { get; }

    /// <summary>What it has printed over all its lives.</summary>
    public IEnumerable<string> Output => _output;

    public static async Task<HubProcess> StartAsync(HubPlace place, CancellationToken stop)
    {
        var hub = new HubProcess(place);
        await hub.UpAsync(stop);
        return hub;
    }

    /// <summary>SIGKILL: nothing in the process gets to run again.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        process.Kill();
        await process.WaitForExitAsync();
        _output.Enqueue("-- killed --");
    }

    /// <summary>Calls the hub; where it is dead, starts it again and calls anew.</summary>
    public async Task<T> PersistAsync<T>(Func<HubApi, Task<T>> call, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return await call(Api);
            }
            catch (HttpRequestException broken) when (broken.StatusCode is null && TimeProvider.System.GetElapsedTime(since) < StartLimit)
            {
                // Its connections close a moment before it counts as dead.
                await timer.WaitForNextTickAsync(stop);
                await UpAsync(stop);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Api.Dispose();
        _gate.Dispose();
    }

    private async Task UpAsync(CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            if (_process is { HasExited: false }) return;
            _process?.Dispose();
            _process = Launch();
            await AnsweringAsync(stop);
        }
        finally
        {
            _gate.Release();
        }
    }

    private Process Launch()
    {
        var start = HubProgram.Command(_place, "serve");
        start.Environment["LABELHUB_ADMIN_KEY"] = Key;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Until it answers; or until it is dead again, which a kill during its start makes possible.</summary>
    private async Task AnsweringAsync(CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!_process!.HasExited)
        {
            try
            {
                await Api.StatsAsync(stop);
                return;
            }
            catch (HttpRequestException) when (TimeProvider.System.GetElapsedTime(since) < StartLimit)
            {
                await timer.WaitForNextTickAsync(stop);
            }
        }

        if (!_output.Contains("-- killed --")) throw new InvalidOperationException($"The hub ended by itself:\n{string.Join('\n', _output)}");
    }
}
