using System.Diagnostics;
using System.Net.Http.Headers;
using LabelHub.Host.Api;
using LabelHub.Host.Connections;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using Spectre.Console;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Demo;

/// <summary>Posts the data set to the hub's ordinary door and waits until everything has had its full result.</summary>
internal sealed class Replay(ConnectionSetup setup, ConnectionDirectory directory, ConnectorDirectory connectors, IHttpClientFactory clients, StatsQuery stats, DogGuideline guideline, DemoAggregator aggregator, Hub hub)
{
    private const string Name = "Demo: dog breeds";
    private const int Parallel = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="server">The hub's own address.</param>
    /// <param name="method">How the answers are reconciled; as the installation does otherwise, without it.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<DemoResult> RunAsync(Uri server, string? method, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var data = CrowdData.Load();
        var connection = await ConnectAsync(stop);
        if (method is not null) await aggregator.ChooseAsync(connection.Row.Id, method, stop);
        var duplicates = await Progress(data.Answers.Count, tick => PostAsync(new Uri(server, "hooks/" + connection.Row.Slug), connection, data, tick, stop));
        await SettleAsync(stop);
        if (method is not null)
        {
            await aggregator.LearnAsync(stop);
            await SettleAsync(stop);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await guideline.PublishAsync(connection.Row.Id, stop);
        return await CountAsync(connection.Row.Id, data, duplicates, seconds, stop);
    }

    private async Task<OpenConnection> ConnectAsync(CancellationToken stop)
    {
        var made = await setup.MakeAsync(
            new ConnectionRequest { Kind = "label-studio", Name = Name, Verify = false, Trust = true, Baseline = DateTimeOffset.UnixEpoch, PeopleLevel = "managed" }, stop);
        return (await directory.ByIdAsync(made.Id, stop))!;
    }

    private static async Task<int> Progress(int total, Func<Action, Task<int>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("Replaying answers", maxValue: total);
            return run(() => task.Increment(1));
        });
    }

    private async Task<int> PostAsync(Uri hook, OpenConnection connection, CrowdData data, Action tick, CancellationToken stop)
    {
        var delivery = new CrowdDelivery(data);
        var duplicates = 0;
        using var http = clients.CreateClient("demo");
        http.DefaultRequestHeaders.Add(connectors.Info(connection.Row.Kind)!.SecretHeader!, connection.Secret);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(0, data.Answers.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = stop },
            async (row, cancel) =>
            {
                using var content = new ByteArrayContent(delivery.Body(row));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var answer = await http.PostAsync(hook, content, cancel);
                answer.EnsureSuccessStatusCode();
                var told = await answer.Content.ReadFromJsonAsync<Told>(cancel);
                if (told!.Duplicate) Interlocked.Increment(ref duplicates);
                tick();
            });
        return duplicates;
    }

    private async Task SettleAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var (least, since) = (long.MaxValue, Stopwatch.GetTimestamp());
        while ((await stats.ReadAsync(stop)).Work.Due is > 0 and var due)
        {
            if (due < least) (least, since) = (due, Stopwatch.GetTimestamp());
            if (Stopwatch.GetElapsedTime(since) > Patience) throw new InvalidOperationException($"{due:N0} subjects stay due and nothing moves. The log above and the work page tell why.");
            await timer.WaitForNextTickAsync(stop);
        }
    }

    private async Task<DemoResult> CountAsync(long connection, CrowdData data, int duplicates, double seconds, CancellationToken stop)
    {
        var (counts, shown, people) = await hub.ReadAsync(session => DemoStore.ReadAsync(session, connection, stop), stop);
        return new()
        {
            Deliveries = data.Answers.Count,
            Duplicates = duplicates,
            Items = counts.GetValueOrDefault(Counter.Items),
            Contributors = people,
            Annotations = counts.GetValueOrDefault(Counter.Annotations),
            Findings = counts.GetValueOrDefault(Counter.Findings),
            Consensus = counts.GetValueOrDefault(Counter.Consensus),
            Accuracy = shown.Count(s => "Breed " + data.Truth[s.Key] == s.Value) / (double)data.Truth.Count,
            Effects = Reconcile.EffectState.All.Sum(state => counts.GetValueOrDefault(Counter.Effects(state))),
            Seconds = Math.Round(seconds, 2),
        };
    }

    private sealed record Told(string Event, bool Duplicate);
}
