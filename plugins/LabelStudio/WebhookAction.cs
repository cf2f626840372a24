namespace LabelHub.Plugin.LabelStudio;

/// <summary>The tool's words for what a delivery reports.</summary>
internal static class WebhookAction
{
    public const string AnnotationCreated = "ANNOTATION_CREATED";
    public const string AnnotationUpdated = "ANNOTATION_UPDATED";
    public const string AnnotationsCreated = "ANNOTATIONS_CREATED";
    public const string AnnotationsDeleted = "ANNOTATIONS_DELETED";
    public const string TasksCreated = "TASKS_CREATED";
    public const string TasksDeleted = "TASKS_DELETED";
    public const string ProjectCreated = "PROJECT_CREATED";
    public const string ProjectUpdated = "PROJECT_UPDATED";
    public const string ProjectDeleted = "PROJECT_DELETED";
    public const string LabelLinkCreated = "LABEL_LINK_CREATED";
    public const string LabelLinkUpdated = "LABEL_LINK_UPDATED";
    public const string LabelLinkDeleted = "LABEL_LINK_DELETED";

    /// <summary>What a project's hook is registered for: a hook of a project may not name the actions of the organization.</summary>
    public static IReadOnlyList<string> OfProject { get; } =
        [AnnotationCreated, AnnotationUpdated, AnnotationsCreated, AnnotationsDeleted, TasksCreated, TasksDeleted, ProjectUpdated];

    public static IReadOnlyList<string> All { get; } =
        [.. OfProject, ProjectCreated, ProjectDeleted, LabelLinkCreated, LabelLinkUpdated, LabelLinkDeleted];
}
