namespace LabelHub.Trials.Tests.Hubs;

/// <summary>The host in a process of its own, which somebody starts again whenever it has ended, as a service manager would.</summary>
internal sealed class RestartedHub : IDisposable
{
    private readonly HubPlace _place;
    private readonly long? _heapLimit;
    private ChildHub _hub;

    private RestartedHub(HubPlace place, long? heapLimit, ChildHub hub)
    {
        (_place, _heapLimit, _hub) = (place, heapLimit, hub);
        Api = new(place.Address, RunningHub.Key);
    }

    public HubApi Api { get; }

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; } = 1;

    /// <param name="place">Where it is.</param>
    /// <param name="stop">Stops the waiting.</param>
    /// <param name="heapLimit">The most bytes of managed memory it may take.</param>
    public static async Task<RestartedHub> StartAsync(HubPlace place, CancellationToken stop, long? heapLimit = null) =>
        new(place, heapLimit, await ChildHub.StartAsync(place, stop, heapLimit));

    /// <summary>Delivers as a sender does who sends again what was not answered 202.</summary>
    public Task DeliverAsync(string hook, byte[] body, CancellationToken stop) => RunningHub.UntilAsync(
        () => LivingAsync(async () => await Api.DeliverAsync(hook, body, stop) == 202, stop), () => Task.FromResult("a delivery is not taken"), stop);

    /// <summary>Waits until nothing is due.</summary>
    public Task RestAsync(CancellationToken stop) => RunningHub.UntilAsync(
        () => LivingAsync(async () => (await Api.AskAsync(HttpMethod.Get, "api/v1/stats", null, stop)).GetProperty("work").GetProperty("due").GetInt64() == 0, stop),
        () => Task.FromResult("work is still due"),
        stop);

    public void Dispose()
    {
        Api.Dispose();
        _hub.Dispose();
    }

    /// <summary>Asks; where the host has ended, starts it again for the next time.</summary>
    private async Task<bool> LivingAsync(Func<Task<bool>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException)
        {
            if (_hub.HasExited) await StartAgainAsync(stop);
            return false;
        }
    }

    private async Task StartAgainAsync(CancellationToken stop)
    {
        _hub.Dispose();
        _hub = await ChildHub.StartAsync(_place, stop, _heapLimit);
        Starts++;
    }
}
