using System.Diagnostics;
using LabelHub.Host.Api;
using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Benchmarks;

/// <summary>A hub to be measured, with one connection that only receives.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const int Batch = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly HubPlace _place;
    private readonly string _hook;
    private readonly long _connection;
    private int _tasks;

    private Bench(HubPlace place, RunningHub hub, long connection, string hook) => (_place, Hub, _connection, _hook) = (place, hub, connection, hook);

    public RunningHub Hub { get; }

    public static async Task<Bench> StartAsync(Engine engine, PostgresCluster cluster, params IReadOnlyList<string> plugins)
    {
        var place = await HubPlace.MakeAsync(engine, cluster, default);
        foreach (var plugin in plugins) place.Install(plugin);
        var hub = await RunningHub.StartAsync(place, default);
        var (connection, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, default);
        return new(place, hub, connection, hook);
    }

    public Task<int> DeliverAsync(byte[] body) => Hub.Api.DeliverAsync(_hook, body, default);

    /// <summary>Answers to new tasks.</summary>
    public IReadOnlyList<byte[]> Answers(int count, int people = 1)
    {
        var first = _tasks;
        _tasks += (count + people - 1) / people;
        return [.. Enumerable.Range(0, count).Select(i => Answer(first + 1 + (i / people), 1 + (i % people), people).Body())];
    }

    /// <summary>Appends answers in bulk and waits until each had its full result.</summary>
    public async Task<TimeSpan> WorkOffAsync(int count, int people = 1)
    {
        var log = Hub.Get<LogStore>();
        var began = Stopwatch.GetTimestamp();
        foreach (var bodies in Answers(count, people).Chunk(Batch))
        {
            await log.AppendAsync([.. bodies.Select(body => (new NewEvent { Connection = _connection, Kind = EventKind.Delivery, Body = body }, TimeProvider.System.Micros()))], default);
            Hub.Get<Host.Log.EventLog>().News.Beat();
        }

        await RestAsync();
        return Stopwatch.GetElapsedTime(began);
    }

    private static Answer Answer(int task, int user, int overlap) => new() { Task = task, User = user, Overlap = overlap, Label = (task + user) % 10 == 0 ? "Blurry" : "Cat" };

    public Task RestAsync() => Hub.RestAsync(default, patience: Patience);

    public Task<Stats> StatsAsync() => Hub.StatsAsync(default);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _place.Dispose();
    }
}
