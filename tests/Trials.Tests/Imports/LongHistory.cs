using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.Trials.Tests.Imports;

/// <summary>A tool that five people have worked in for a long time, with errors in it and disagreement: what would want effects and earn awards, were it new.</summary>
internal static class LongHistory
{
    public const int People = 5;
    private const int Chunk = 500;
    private const string Config = """<View><Text name="text" value="$text"/><Choices name="kind" toName="text" choice="single"><Choice value="Cat"/><Choice value="Dog"/></Choices></View>""";

    public static async Task<FakeStudio> MakeAsync(int tasks, CancellationToken stop)
    {
        var studio = await FakeStudio.StartAsync(new() { Clock = new Months(TimeProvider.System.GetUtcNow().AddYears(-1)) }, stop);
        var people = new List<StudioUser>();
        for (var number = 1; number <= People; number++) people.Add(await studio.AddUserAsync($"person{number}@example.org"));
        var project = await studio.CreateProjectAsync("Archive", Config, overlap: People);
        foreach (var numbers in Enumerable.Range(1, tasks).Chunk(Chunk)) await studio.ImportAsync(project.Id, [.. numbers.Select(number => Task(number, people))]);
        return studio;
    }

    private static JsonObject Task(int number, IReadOnlyList<StudioUser> people) => new()
    {
        ["data"] = new JsonObject { ["text"] = $"text {number}" },
        ["annotations"] = new JsonArray([.. people.Select((person, index) => new JsonObject { ["completed_by"] = person.Id, ["ground_truth"] = false, ["lead_time"] = 4, ["result"] = Results.Choice("kind", "text", Label(number, index)) })]),
    };

    /// <summary>Mostly agreement; now and then a label that the schema does not know, or two against three.</summary>
    private static string Label(int number, int person) => (number % 10, person) switch
    {
        (0, 0) => "Splendid",
        (1, < 2) => "Dog",
        _ => "Cat",
    };

    /// <summary>A clock of which each look is some seconds later: what was done in a year is not done in a moment.</summary>
    private sealed class Months(DateTimeOffset start) : TimeProvider
    {
        private long _looks;

        public override DateTimeOffset GetUtcNow() => start.AddSeconds(5 * Interlocked.Increment(ref _looks));
    }
}
