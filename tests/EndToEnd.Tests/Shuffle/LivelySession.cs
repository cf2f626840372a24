using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;

namespace LabelHub.EndToEnd.Tests.Shuffle;

/// <summary>A session in which all changes that can cross each other happen: work is mended, skipped, deleted with its task, and the schema changes under it.</summary>
internal static class LivelySession
{
    private const string Wider =
        """<View><Text name="text" value="$text"/><Choices name="mood" toName="text" choice="single" required="true"><Choice value="Good"/><Choice value="Bad"/><Choice value="Splendid"/></Choices><Choices name="tone" toName="text" choice="single"><Choice value="Loud"/></Choices></View>""";

    private const string Renamed =
        """<View><Text name="text" value="$text"/><Choices name="feeling" toName="text" choice="single"><Choice value="Good"/><Choice value="Bad"/></Choices></View>""";

    /// <returns>The bodies of its deliveries, in their order.</returns>
    public static async Task<IReadOnlyList<string>> RecordAsync(CancellationToken stop)
    {
        await using var studio = await FakeStudio.StartAsync(stop: stop);
        var crew = await Crew.GatherAsync(studio);
        // Nobody listens at the discard port; the ledger keeps what was said.
        await studio.AddWebhookAsync(crew.Project.Id, new Uri("http://127.0.0.1:9/"));
        await crew.ImportAsync("agreed", "tied", "odd", "mended", "skipped", "deleted", "emptied", "of three");
        await WorkAsync(crew);
        await studio.UpdateProjectAsync(crew.Project.Id, new JsonObject { ["label_config"] = Wider });
        await studio.AnnotateAsync(crew.Tasks[7], studio.Admin.Id, [.. Crew.Mood("Splendid").Concat(Results.Choice("tone", "text", "Loud")).Select(region => region!.DeepClone())]);
        await ChangeAsync(crew);
        await studio.UpdateProjectAsync(crew.Project.Id, new JsonObject { ["label_config"] = Renamed });
        await studio.UpdateProjectAsync(crew.Project.Id, new JsonObject { ["label_config"] = Wider, ["title"] = "Moods and tones" });
        return [.. studio.Ledger.Deliveries.Select(delivery => delivery.Body)];
    }

    private static async Task WorkAsync(Crew crew)
    {
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[1], "Good", "Bad");
        await crew.AnswerAsync(crew.Tasks[2], "Good", "Splendid");
        await crew.AnswerAsync(crew.Tasks[3], "Bad", "Good");
        await crew.AnswerAsync(crew.Tasks[4], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[5], "Bad", "Bad");
        await crew.AnswerAsync(crew.Tasks[6], "Good", "Bad");
        await crew.AnswerAsync(crew.Tasks[7], "Good", "Bad");
    }

    private static async Task ChangeAsync(Crew crew)
    {
        var studio = crew.Studio;
        int Of(int task, int user) => studio.Annotations.Single(annotation => annotation.Task == crew.Tasks[task] && annotation.CompletedBy == user).Id;
        await studio.UpdateAnnotationAsync(Of(3, crew.Ann.Id), crew.Ann.Id, Crew.Mood("Good"));
        await studio.UpdateAnnotationAsync(Of(4, crew.Bob.Id), crew.Bob.Id, new JsonObject { ["was_cancelled"] = true });
        await studio.DeleteTaskAsync(crew.Tasks[5]);
        await studio.DeleteAnnotationAsync(Of(6, crew.Ann.Id));
        await studio.DeleteAnnotationAsync(Of(6, crew.Bob.Id));
    }
}
