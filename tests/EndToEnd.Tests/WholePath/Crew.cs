using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.EndToEnd.Tests.WholePath;

/// <summary>A tool in use: one project whose tasks two people answer.</summary>
internal sealed record Crew
{
    public const string Config =
        """<View><Text name="text" value="$text"/><Choices name="mood" toName="text" choice="single" required="true"><Choice value="Good"/><Choice value="Bad"/></Choices></View>""";

    public required FakeStudio Studio { get; init; }

    public required StudioProject Project { get; init; }

    public required StudioUser Ann { get; init; }

    public required StudioUser Bob { get; init; }

    public IReadOnlyList<int> Tasks { get; private set; } = [];

    public static async Task<Crew> GatherAsync(FakeStudio studio) => new()
    {
        Studio = studio,
        Project = await studio.CreateProjectAsync("Moods", Config, overlap: 2),
        Ann = await studio.AddUserAsync("ann@example.org"),
        Bob = await studio.AddUserAsync("bob@example.org"),
    };

    /// <summary>Brings in tasks with these texts.</summary>
    public async Task ImportAsync(params string[] texts)
    {
        var imported = await Studio.ImportAsync(Project.Id, [.. texts.Select(text => new JsonObject { ["text"] = text })]);
        Tasks = [.. Tasks, .. imported.TaskIds];
    }

    /// <summary>Both people answer a task.</summary>
    public async Task AnswerAsync(int task, string ann, string bob)
    {
        await Studio.AnnotateAsync(task, Ann.Id, Mood(ann), leadTime: 4);
        await Studio.AnnotateAsync(task, Bob.Id, Mood(bob), leadTime: 5);
    }

    public static JsonArray Mood(string mood) => Results.Choice("mood", "text", mood);
}
