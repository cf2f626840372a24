using LabelHub.Host.Log;
using LabelHub.Host.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace LabelHub.Host.Tests.Log;

/// <summary>Who appended gets the truth: stored, or not stored.</summary>
public sealed class EventLogTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Appends_that_come_during_a_commit_share_the_next_one()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log);
        using var log = await StartAsync(gated);
        var first = log.AppendAsync(SomeEvent.Delivery(null), Stop);
        await gated.BegunAsync();

        var others = Enumerable.Range(0, 50).Select(_ => log.AppendAsync(SomeEvent.Delivery(null), Stop)).ToArray();
        gated.LetPass(2);
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 50], gated.Batches);
    }

    [Fact]
    public async Task Each_caller_gets_the_answer_for_its_own_event()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log);
        using var log = await StartAsync(gated);
        gated.LetPass(100);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => log.AppendAsync(SomeEvent.Delivery($"{i % 20}"), Stop)));

        Assert.Equal(20, answers.Count(answer => !answer.Duplicate));
        for (var i = 20; i < 60; i++) Assert.Equal(answers[i % 20].Position, answers[i].Position);
    }

    [Fact]
    public async Task A_commit_that_fails_tells_everyone_who_waits_for_it_and_the_next_one_is_tried_anew()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log) { Fault = new IOException("The disk is full.") };
        using var log = await StartAsync(gated);
        var waiting = Enumerable.Range(0, 3).Select(_ => log.AppendAsync(SomeEvent.Delivery(null), Stop)).ToArray();
        gated.LetPass(10);

        foreach (var append in waiting)
        {
            Assert.Contains("The disk is full.", (await Assert.ThrowsAsync<StorageDownException>(() => append)).Message, StringComparison.Ordinal);
        }

        gated.Fault = null;
        Assert.False((await log.AppendAsync(SomeEvent.Delivery(null), Stop)).Duplicate);
    }

    [Fact]
    public async Task Whoever_was_let_in_before_the_stop_is_still_stored_and_nobody_is_let_in_after_it()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log);
        using var log = await StartAsync(gated);
        var before = Enumerable.Range(0, 5).Select(_ => log.AppendAsync(SomeEvent.Delivery(null), Stop)).ToArray();
        await gated.BegunAsync();

        var stopping = log.StopAsync(Stop);
        await Assert.ThrowsAsync<StorageDownException>(() => log.AppendAsync(SomeEvent.Delivery(null), Stop));
        gated.LetPass(10);
        await stopping;

        Assert.Equal(5, (await Task.WhenAll(before)).Length);
        Assert.Equal(5, (await store.Log.ReadAsync(1, 0, 100, Stop)).Count);
    }

    [Fact]
    public async Task A_caller_that_went_away_does_not_take_its_event_back()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log);
        using var log = await StartAsync(gated);
        using var caller = new CancellationTokenSource();
        var append = log.AppendAsync(SomeEvent.Delivery("a"), caller.Token);
        await gated.BegunAsync();

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        gated.LetPass(2);

        Assert.True((await log.AppendAsync(SomeEvent.Delivery("a"), Stop)).Duplicate);
    }

    [Fact]
    public async Task News_beats_after_the_commit_and_a_beat_that_nobody_awaited_is_kept()
    {
        await using var store = await engines.OpenAsync(Engine.Sqlite, Stop);
        using var gated = new GatedLogStore(store.Log);
        using var log = await StartAsync(gated);
        var news = log.News.Next;
        var append = log.AppendAsync(SomeEvent.Delivery(null), Stop);
        await gated.BegunAsync();
        Assert.False(news.IsCompleted);

        gated.LetPass(1);
        await append;

        await news.WaitAsync(Stop);
        Assert.False(log.News.Next.IsCompleted);
    }

    private static async Task<EventLog> StartAsync(GatedLogStore store)
    {
        var log = new EventLog(store, new ManualTimeProvider(), NullLogger<EventLog>.Instance);
        await log.StartAsync(Stop);
        return log;
    }
}
