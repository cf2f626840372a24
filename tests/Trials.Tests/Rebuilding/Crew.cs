using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.Trials.Tests.Rebuilding;

/// <summary>A tool in use: one project with two questions, whose tasks two people answer.</summary>
internal sealed record Crew
{
    private const string Config =
        """
        <View><Text name="text" value="$text"/>
        <Choices name="kind" toName="text" choice="single" required="true"><Choice value="Cat"/><Choice value="Dog"/><Choice value="Blurry"/><Choice value="Smudged"/></Choices>
        <Choices name="light" toName="text" choice="single"><Choice value="Day"/><Choice value="Night"/></Choices></View>
        """;

    public required FakeStudio Studio { get; init; }

    public required StudioProject Project { get; init; }

    public required StudioUser Ann { get; init; }

    public required StudioUser Bob { get; init; }

    public required IReadOnlyList<int> Tasks { get; init; }

    public static async Task<Crew> GatherAsync(FakeStudio studio, int tasks)
    {
        var project = await studio.CreateProjectAsync("Pets", Config, overlap: 2);
        var (ann, bob) = (await studio.AddUserAsync("ann@example.org"), await studio.AddUserAsync("bob@example.org"));
        var imported = await studio.ImportAsync(project.Id, [.. Enumerable.Range(1, tasks).Select(number => new JsonObject { ["text"] = $"text {number}" })]);
        return new() { Studio = studio, Project = project, Ann = ann, Bob = bob, Tasks = imported.TaskIds };
    }

    /// <summary>Both people answer a task.</summary>
    public async Task AnswerAsync(int task, string ann, string bob, string light = "Day")
    {
        await Studio.AnnotateAsync(Tasks[task], Ann.Id, Said(ann, "Day"), leadTime: 4);
        await Studio.AnnotateAsync(Tasks[task], Bob.Id, Said(bob, light), leadTime: 5);
    }

    public int AnnotationOf(int task, StudioUser user) => Studio.Annotations.Single(a => a.Task == Tasks[task] && a.CompletedBy == user.Id).Id;

    /// <summary>The tasks in which a reviewer is asked.</summary>
    public IEnumerable<StudioTask> Reviews => Studio.Tasks.Where(task => task.Data.TryGetProperty("hub_key", out _));

    /// <summary>A task in which a reviewer is asked what people answered differently: whatever is decided, one of them answered otherwise.</summary>
    public StudioTask Tie => Reviews.First(task => task.Data.GetRawText() is var text && text.Contains("Cat", StringComparison.Ordinal) && text.Contains("Dog", StringComparison.Ordinal));

    /// <summary>A reviewer takes the first answer for right.</summary>
    public Task DecideAsync(StudioTask review) => Studio.AnnotateAsync(review.Id, Studio.Admin.Id, Results.Choice("decision", "hub_sheet", "A"));

    public static JsonArray Said(string kind, string light) =>
        [.. Results.Choice("kind", "text", kind).Concat(Results.Choice("light", "text", light)).Select(region => region!.DeepClone())];
}
