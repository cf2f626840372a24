using LabelHub.Host;
using LabelHub.Host.Access;
using LabelHub.Host.Cli;
using LabelHub.Host.Jobs;
using LabelHub.Host.Storage;
using LabelHub.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LabelHub.Host.Work;

namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>The whole host in the test's own process, on a real socket.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    public const string Key = "end-to-end-key-0123456789";
    private readonly WebApplication _app;

    private RunningHub(WebApplication app, HubApi api) => (_app, Api) = (app, api);

    /// <summary>The hub as a program sees it from outside.</summary>
    public HubApi Api { get; }

    /// <summary>What stands in its database.</summary>
    public Hub Store => Get<Hub>();

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningHub> StartAsync(HubPlace place, CancellationToken stop, TimeProvider? clock = null)
    {
        var logs = new CollectingLoggerProvider();
        var app = LabelHubApplication.Build(place.Settings, builder =>
        {
            ServeCommand.Quiet(builder, TextWriter.Null);
            builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Warning);
            if (clock is not null) builder.Services.AddSingleton(clock);
        });
        await app.Services.MigrateAsync(stop);
        await app.Services.GetRequiredService<Credentials>().AddKeyAsync(Key, "end to end", Roles.Admin, stop);
        await app.StartAsync(stop);
        return new(app, new HubApi(place.Address, Key, () => Complaints(logs)));
    }

    /// <summary>Fires a schedule now, as the hand on the work page does.</summary>
    public async Task TriggerAsync(string schedule, CancellationToken stop)
    {
        if ((await Get<ScheduleBoard>().TriggerAsync(schedule, stop)).Refusal is { } refusal) throw new ArgumentException(refusal, nameof(schedule));
    }

    /// <summary>Has every project counted, and waits for what follows from it.</summary>
    public async Task CensusAsync(CancellationToken stop)
    {
        await Store.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Everything, null, stop), stop);
        await Api.RestAsync(stop);
    }

    /// <summary>Has every project looked at for what changed, now, and waits for what follows from it.</summary>
    public async Task PollAsync(CancellationToken stop)
    {
        await Store.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Changes, null, stop), stop);
        await Api.RestAsync(stop);
    }

    private static string Complaints(CollectingLoggerProvider logs) =>
        string.Join('\n', logs.Entries.Where(entry => entry.Level >= LogLevel.Warning).TakeLast(5).Select(entry => $"{entry.Message} {entry.Exception}"));

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
