using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Reviews;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Tasks and the annotations on them; the same for deliveries and observations.</summary>
internal static class TaskContents
{
    public static IEnumerable<ToolChange> Read(string project, bool forReview, IReadOnlyList<Node> tasks, IEnumerable<Node> annotations) =>
        forReview
            ? ReviewDecision.ReadAll(tasks, annotations)
            : [.. tasks.Select(task => Item(task, project)), .. annotations.Select(annotation => Annotation(annotation, project)).OfType<AnnotationSeen>()];

    private static ItemSeen Item(Node task, string project) => new()
    {
        Id = task.Need("id").Id(),
        Project = task.Find("project")?.Id() ?? project,
        CreatedAt = task.Need("created_at").Instant(),
        UpdatedAt = task.Need("updated_at").Instant(),
        Data = Data(task.Need("data")),
        Overlap = task.Find("overlap")?.Whole() ?? 1,
        Complete = task.Find("is_labeled")?.Flag() ?? false,
    };

    private static JsonElement Data(Node data) => data.IsObject ? data.Element.Clone() : throw data.Refuse("an object");

    /// <returns><see langword="null"/> where the author's account is gone: nobody's work is nobody's answer.</returns>
    private static AnnotationSeen? Annotation(Node annotation, string project)
    {
        if (annotation.Has("completed_by") && annotation.Find("completed_by") is null) return null;
        var results = annotation.Need("result").Elements().Select(ResultEntry.Read).ToList();
        ImageSize? image = results.Select(result => result.Image).FirstOrDefault(size => size is not null);
        return new()
        {
            Id = annotation.Need("id").Id(),
            Item = annotation.Need("task").Id(),
            Project = annotation.Find("project")?.Id() ?? project,
            Contributor = annotation.Need("completed_by").User(),
            Editor = annotation.Find("updated_by")?.User(),
            CreatedAt = annotation.Need("created_at").Instant(),
            UpdatedAt = annotation.Need("updated_at").Instant(),
            Regions = Regions.Read(results, image, fromPrediction: annotation.Find("parent_prediction") is not null),
            Skipped = annotation.Find("was_cancelled")?.Flag() ?? false,
            GroundTruth = annotation.Find("ground_truth")?.Flag() ?? false,
            LeadTime = LeadTime(annotation.Find("lead_time")),
            Image = image,
        };
    }

    /// <summary>The number is the browser's word; one that cannot be a time of work says nothing.</summary>
    private static TimeSpan? LeadTime(Node? seconds) =>
        seconds?.Number() is { } given and >= 0 and < 1e9 ? TimeSpan.FromSeconds(given) : null;
}
