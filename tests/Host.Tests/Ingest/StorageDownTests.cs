using System.Data.Common;
using System.Net;
using LabelHub.Host.Jobs;
using LabelHub.Host.Tests.Support;
using LabelHub.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>A 2xx means stored. Where storing fails, the sender is told to come again.</summary>
public sealed class StorageDownTests(Engines engines)
{
    private const string Secret = "the secret of the hook";
    private const string Body = """{"action":"TASKS_DELETED","tasks":[{"id":1}]}""";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task While_the_log_cannot_be_written_senders_are_told_to_come_again_and_then_are_welcome(Engine engine)
    {
        await using var hub = await RunningHub.StartAsync(engine == Engine.Postgres ? await engines.EmptyPostgresAsync(Stop) : null, Stop);
        var hook = await hub.ConnectAsync("tool", Secret);
        await RenameAsync(hub, "body", "body_away");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hub.DeliverAsync(hook, Secret, Body)));

        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
            Assert.Contains("was not stored", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            answer.Dispose();
        }

        await RenameAsync(hub, "body_away", "body");
        using var welcome = await hub.DeliverAsync(hook, Secret, Body);
        Assert.Equal(HttpStatusCode.Accepted, welcome.StatusCode);
        Assert.Equal(1, await hub.Log.Database.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM event WHERE kind = 'delivery'", null, Stop), Stop));
    }

    [Fact]
    public async Task With_the_server_gone_deliveries_and_readiness_say_so_and_the_process_lives()
    {
        var cluster = new PostgresCluster();
        await using var hub = await RunningHub.StartAsync(await cluster.CreateDatabaseAsync(stop: Stop), Stop);
        var hook = await hub.ConnectAsync("tool", Secret);
        using (var before = await hub.DeliverAsync(hook, Secret, Body)) Assert.Equal(HttpStatusCode.Accepted, before.StatusCode);
        await cluster.DisposeAsync();

        using var known = await hub.DeliverAsync(hook, Secret, Body);
        using var unknown = await hub.DeliverAsync("/hooks/nobody", Secret, Body);
        using var ready = await hub.Http.GetAsync("/healthz/ready", Stop);
        using var live = await hub.Http.GetAsync("/healthz/live", Stop);

        Assert.Equal(
            [HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK],
            [known.StatusCode, unknown.StatusCode, ready.StatusCode, live.StatusCode]);
        Assert.All([known, unknown, ready], answer => Assert.NotNull(answer.Headers.RetryAfter));
    }

    [Fact]
    public async Task A_schedule_at_work_when_the_server_goes_does_not_keep_the_process_from_ending()
    {
        var cluster = new PostgresCluster();
        var hub = await RunningHub.StartAsync(await cluster.CreateDatabaseAsync(stop: Stop), Stop);
        var release = new TaskCompletionSource();
        var writing = hub.Hub.WriteAsync(_ => release.Task, Stop);
        await hub.Services.GetRequiredService<ScheduleBoard>().TriggerAsync("poll", Stop);
        await Eventually.TrueAsync(async () => await FiredAsync(hub, "EXECUTING") > 0, "a schedule that waits for its turn to write");
        await cluster.DisposeAsync();
        release.SetResult();
        await Assert.ThrowsAnyAsync<DbException>(() => writing);

        await hub.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop);
    }

    [Fact]
    public async Task A_schedule_about_to_fire_when_the_server_goes_does_not_keep_the_process_from_ending()
    {
        var cluster = new PostgresCluster();
        var hub = await RunningHub.StartAsync(await cluster.CreateDatabaseAsync(stop: Stop), Stop);
        var soon = TriggerBuilder.Create().ForJob("tick", Schedules.Group).StartAt(TimeProvider.System.GetUtcNow().AddSeconds(25));
        await hub.Services.GetRequiredService<IScheduler>().ScheduleJob(soon.Build(), cancellationToken: Stop);
        await Eventually.TrueAsync(async () => await FiredAsync(hub, "ACQUIRED") > 0, "a schedule that waits for its time");
        await cluster.DisposeAsync();

        await hub.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop);
    }

    private static Task<long> FiredAsync(RunningHub hub, string state) =>
        hub.Hub.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM schedules.qrtz_fired_triggers WHERE state = @state", new { state }, Stop), Stop);

    private static Task<int> RenameAsync(RunningHub hub, string from, string to) =>
        hub.Log.Database.WriteAsync(session => session.ExecuteAsync($"ALTER TABLE {from} RENAME TO {to}", null, Stop), Stop);
}
