using System.Collections.Concurrent;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Shared;

/// <summary>In a small team LabelHub's account is a person's. People work while it writes: nothing of theirs is lost, and what it writes is no news to it.</summary>
public sealed class SharedAccountTests(PostgresCluster cluster)
{
    private const int Tasks = 200;
    private const int Events = 1000;
    private const int AtOnce = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_thousand_events_all_of_theirs_stands_and_nothing_goes_on()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync([.. Enumerable.Range(1, Tasks).Select(number => $"text {number}")]);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await hub.Api.RestAsync(Stop);
        await hub.Api.WriteBackAsync((await hub.Store.ProjectAsync(crew.Project.Id, Stop)).Id, on: true, Stop);

        var theirs = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, AtOnce), Stop, async (worker, _) => await WorkAsync(crew, worker, theirs));
        await hub.Api.RestAsync(Stop);

        Assert.Equal(theirs.OrderBy(work => work.Key), studio.Annotations.Where(work => theirs.ContainsKey(work.Id) || work.Project == crew.Project.Id).OrderBy(work => work.Id).Select(work => KeyValuePair.Create(work.Id, Label(work.Result))));
        Assert.Equal(Expected(crew), Predicted(crew));
        var writes = Writes(studio);
        Assert.DoesNotContain(writes, write => write.Contains("/annotations", StringComparison.Ordinal));
        await hub.TriggerAsync("poll", Stop);
        await hub.CensusAsync(Stop);
        Assert.Equal(writes.Count, Writes(studio).Count);
    }

    /// <summary>One who labels, thinks again, and takes back, on tasks of their own: an account each, of which one is LabelHub's.</summary>
    private static async Task WorkAsync(Crew crew, int worker, ConcurrentDictionary<int, string> theirs)
    {
        var random = new Random(worker);
        var mine = crew.Tasks.Where((_, index) => index % AtOnce == worker).ToArray();
        var users = new[] { crew.Studio.Admin.Id, crew.Ann.Id };
        var standing = new List<(int Id, int User)>();
        foreach (var task in mine)
        {
            foreach (var user in users) await AddAsync(task, user);
        }

        for (var done = mine.Length * users.Length; done < Events / AtOnce; done++)
        {
            var place = random.Next(standing.Count);
            var (id, user) = standing[place];
            var label = Pick(random);
            if (random.Next(5) == 0)
            {
                theirs.TryRemove(id, out _);
                await crew.Studio.DeleteAnnotationAsync(id);
                standing.RemoveAt(place);
            }
            else
            {
                theirs[id] = label;
                await crew.Studio.UpdateAnnotationAsync(id, user, Crew.Mood(label));
            }
        }

        async Task AddAsync(int task, int user)
        {
            var label = Pick(random);
            var made = await crew.Studio.AnnotateAsync(task, user, Crew.Mood(label), leadTime: 4);
            theirs[made.Id] = label;
            standing.Add((made.Id, user));
        }
    }

    /// <summary>A task that both have answered shows what they agree on, or, tied, the first in the schema's order.</summary>
    private static Dictionary<int, string> Expected(Crew crew) => crew.Studio.Annotations
        .Where(work => work.Project == crew.Project.Id).GroupBy(work => work.Task).Where(task => task.Count() == 2)
        .ToDictionary(task => task.Key, task => task.All(work => Label(work.Result) == "Bad") ? "Bad" : "Good");

    private static Dictionary<int, string> Predicted(Crew crew) => crew.Studio.Predictions
        .Where(prediction => prediction.ModelVersion == "labelhub-consensus")
        .ToDictionary(prediction => prediction.Task, prediction => Label(prediction.Result));

    private static List<string> Writes(FakeStudio studio) => [.. studio.Ledger.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Method} {request.Path}")];

    private static string Label(System.Text.Json.JsonElement result) => result[0].GetProperty("value").GetProperty("choices")[0].GetString()!;

    private static string Pick(Random random) => random.Next(2) == 0 ? "Good" : "Bad";
}
