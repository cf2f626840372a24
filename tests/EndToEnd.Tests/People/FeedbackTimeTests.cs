using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>How long it takes from an answer in the tool until its finding stands on the contributor's open page.</summary>
public sealed class FeedbackTimeTests(PostgresCluster cluster, ITestOutputHelper output)
{
    private const int Events = 24;
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_is_seen_within_five_seconds_at_the_95th_percentile()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var tasks = await scene.ImportAsync(Events + 1);
        await scene.AnswerAsync(tasks[Events], 0, "Good");
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = await scene.OwnAsync(0, Stop);
        var interval = Interval(await ann.OpenAsync("/me", Stop));
        var (sent, seen) = (new ConcurrentDictionary<int, long>(), new ConcurrentDictionary<int, TimeSpan>());
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        done.CancelAfter(Patience + (Events * TimeSpan.FromMilliseconds(700)));

        var watching = WatchAsync(ann, interval, sent, seen, done.Token);
        // Not in step with the page, so that every phase of its interval is met.
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        foreach (var task in tasks.Take(Events))
        {
            await pace.WaitForNextTickAsync(Stop);
            sent[task] = TimeProvider.System.GetTimestamp();
            await scene.AnswerAsync(task, 0, "Splendid");
        }

        await watching;
        var times = seen.Values.Order().ToArray();
        var p95 = times[(int)Math.Ceiling(times.Length * 0.95) - 1];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Length} findings, seen after {times[times.Length / 2].TotalSeconds:0.00} s (median), {p95.TotalSeconds:0.00} s (95 %), {times[^1].TotalSeconds:0.00} s (all); the page asks every {interval.TotalSeconds:0.#} s"));
        Assert.Equal(Events, times.Length);
        Assert.True(p95 <= Target, $"95 % of findings were seen after {p95.TotalSeconds:0.00} s; the target is {Target.TotalSeconds:0} s.");
    }

    /// <summary>Asks as often as the page itself does.</summary>
    private static async Task WatchAsync(Browser browser, TimeSpan interval, ConcurrentDictionary<int, long> sent, ConcurrentDictionary<int, TimeSpan> seen, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(interval);
        var mark = "";
        while (seen.Count < Events && await timer.WaitForNextTickAsync(stop))
        {
            var part = await browser.OpenAsync($"/me/live?seen={mark}", stop);
            if (part.Length == 0) continue;
            mark = Regex.Match(part, @"/me/live\?seen=(\w+)").Groups[1].Value;
            foreach (var (task, at) in sent.Where(known => !seen.ContainsKey(known.Key) && part.Contains($"task {known.Key} ", StringComparison.Ordinal))) seen[task] = TimeProvider.System.GetElapsedTime(at);
        }
    }

    private static TimeSpan Interval(string page) => TimeSpan.FromSeconds(int.Parse(Regex.Match(page, """hx-trigger="every (\d+)s" """.TrimEnd()).Groups[1].Value, CultureInfo.InvariantCulture));
}
