using LabelHub.Host;
using LabelHub.Host.Access;
using LabelHub.Host.Api;
using LabelHub.Host.Cli;
using LabelHub.Host.Storage;
using LabelHub.Plugins;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>The whole host in the test's own process, on a real socket.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    public const string Key = "trials-key-0123456789";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private const int Calm = 20;
    private readonly WebApplication _app;

    private RunningHub(WebApplication app, Uri address)
    {
        _app = app;
        Api = new(address, Key);
    }

    public HubApi Api { get; }

    public Hub Store => Get<Hub>();

    /// <param name="place">Where it is.</param>
    /// <param name="stop">Stops the waiting.</param>
    /// <param name="pluginClock">What the run limits of plugins are measured with, where a test wants to turn the hands itself.</param>
    public static async Task<RunningHub> StartAsync(HubPlace place, CancellationToken stop, TimeProvider? pluginClock = null)
    {
        var app = LabelHubApplication.Build(place.Settings, builder =>
        {
            ServeCommand.Quiet(builder, TextWriter.Null);
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            if (pluginClock is not null) builder.Services.AddSingleton(services => new PluginCatalog(services.GetRequiredService<PluginOptions>(), pluginClock));
        });
        await app.Services.MigrateAsync(stop);
        await app.Services.GetRequiredService<Credentials>().AddKeyAsync(Key, "trials", Roles.Admin, stop);
        await app.StartAsync(stop);
        return new(app, place.Address);
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<Stats> StatsAsync(CancellationToken stop) => Get<StatsQuery>().ReadAsync(stop);

    /// <summary>Waits until nothing is due, and nothing waits for a tool: everything received has had its full result.</summary>
    /// <param name="stop">Stops the waiting.</param>
    /// <param name="waiting">Whether something may wait: for a tool, a time, or a suspended plugin.</param>
    /// <param name="patience">How long at most.</param>
    public Task RestAsync(CancellationToken stop, bool waiting = false, TimeSpan? patience = null) =>
        UntilAsync(async () => (await StatsAsync(stop)).Work is { Due: 0 } work && (waiting || work.Waiting == 0), async () => (await StatsAsync(stop)).Work.ToString(), stop, patience);

    /// <summary>Waits until something is so, or fails with what is instead.</summary>
    public static async Task UntilAsync(Func<Task<bool>> wanted, Func<Task<string>> instead, CancellationToken stop, TimeSpan? patience = null)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Glance);
        while (true)
        {
            var asked = TimeProvider.System.GetTimestamp();
            if (await wanted()) return;
            if (TimeProvider.System.GetElapsedTime(since) > (patience ?? Patience)) throw new TimeoutException($"Waited {(patience ?? Patience).TotalSeconds:N0} s in vain: {await instead()}");
            // Whoever asks all the time is a good part of the load that is waited for.
            timer.Period = Glance + (TimeProvider.System.GetElapsedTime(asked) * Calm);
            await timer.WaitForNextTickAsync(stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
