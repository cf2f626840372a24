using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>What the tool sends to a webhook, by action.</summary>
internal static class Deliveries
{
    public static IEnumerable<ToolChange> Read(Node root, string? hookProject)
    {
        var action = root.Need("action").Text();
        if (!WebhookAction.All.Contains(action)) throw UnknownAction(action);
        return IsBare(root) ? Bare(action, hookProject) : Full(action, root);
    }

    /// <summary>A hook without payload tells the action and nothing else.</summary>
    private static bool IsBare(Node root) => root.Element.GetPropertyCount() == 1;

    private static IEnumerable<ToolChange> Bare(string action, string? hookProject) =>
        IsLabelLink(action) ? [] : [new LookWanted { Project = hookProject }];

    private static IEnumerable<ToolChange> Full(string action, Node root) => action switch
    {
        WebhookAction.AnnotationCreated or WebhookAction.AnnotationUpdated or WebhookAction.AnnotationsCreated => Annotations(root),
        WebhookAction.AnnotationsDeleted => Deleted(root, "annotations", ToolObjectKind.Annotation),
        WebhookAction.TasksCreated => TasksCreated(root),
        WebhookAction.TasksDeleted => Deleted(root, "tasks", ToolObjectKind.Item),
        WebhookAction.ProjectDeleted => [new LookWanted { Project = root.Need("project").Need("id").Id() }],
        _ when IsLabelLink(action) => [],
        _ => [Projects.Read(root.Need("project"))],
    };

    private static IEnumerable<ToolChange> Annotations(Node root)
    {
        var project = Projects.Read(root.Need("project"));
        yield return project;
        var tasks = root.Need("task").OneOrMany().ToList();
        foreach (var change in TaskContents.Read(project.Id, project.ForReview, tasks, root.Need("annotation").OneOrMany())) yield return change;
    }

    private static IEnumerable<ToolChange> TasksCreated(Node root)
    {
        var project = Projects.Read(root.Need("project"));
        yield return project;
        var tasks = root.Need("tasks").OneOrMany().ToList();
        foreach (var change in TaskContents.Read(project.Id, project.ForReview, tasks, [])) yield return change;
        // Annotations that came inside an import fire nothing of their own: only the count tells of them.
        if (!project.ForReview && tasks.Any(HasAnnotations)) yield return new LookWanted { Project = project.Id };
    }

    private static bool HasAnnotations(Node task) =>
        task.Find("total_annotations")?.Whole() > 0 || task.Find("cancelled_annotations")?.Whole() > 0;

    private static IEnumerable<ToolChange> Deleted(Node root, string name, ToolObjectKind kind)
    {
        var project = root.Find("project") is { } given ? Projects.Read(given) : null;
        if (project is not null) yield return project;
        if (project?.ForReview == true) yield break;
        yield return new Ended { Kind = kind, Ids = [.. root.Need(name).OneOrMany().Select(gone => gone.Need("id").Id())] };
    }

    private static bool IsLabelLink(string action) =>
        action is WebhookAction.LabelLinkCreated or WebhookAction.LabelLinkUpdated or WebhookAction.LabelLinkDeleted;

    private static UnreadableException UnknownAction(string action) =>
        new($"'action' is '{(action.Length <= 80 ? action : $"{action[..80]}…")}'; expected one of {string.Join(", ", WebhookAction.All)}.");
}
