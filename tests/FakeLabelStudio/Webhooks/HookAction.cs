using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>The names of what a webhook can be told.</summary>
internal static class HookAction
{
    public const string ProjectUpdated = "PROJECT_UPDATED";
    public const string TasksCreated = "TASKS_CREATED";
    public const string TasksDeleted = "TASKS_DELETED";
    public const string AnnotationCreated = "ANNOTATION_CREATED";
    public const string AnnotationsCreated = "ANNOTATIONS_CREATED";
    public const string AnnotationUpdated = "ANNOTATION_UPDATED";
    public const string AnnotationsDeleted = "ANNOTATIONS_DELETED";

    private static readonly (string Action, string Name, string Key, bool OrganizationOnly)[] Known =
    [
        ("PROJECT_CREATED", "Project created", "project", true),
        (ProjectUpdated, "Project updated", "project", false),
        ("PROJECT_DELETED", "Project deleted", "project", true),
        (TasksCreated, "Task created", "tasks", false),
        (TasksDeleted, "Task deleted", "tasks", false),
        (AnnotationCreated, "Annotation created", "annotation", false),
        (AnnotationsCreated, "Annotations created", "annotation", false),
        (AnnotationUpdated, "Annotation updated", "annotation", false),
        (AnnotationsDeleted, "Annotation deleted", "annotations", false),
        ("LABEL_LINK_CREATED", "Label link created", "label_link", false),
        ("LABEL_LINK_UPDATED", "Label link updated", "label_link", false),
        ("LABEL_LINK_DELETED", "Label link deleted", "label_link", false),
    ];

    public static bool IsKnown(string action) => Known.Any(known => known.Action == action);

    public static bool IsOrganizationOnly(string action) => Known.Any(known => known.Action == action && known.OrganizationOnly);

    public static JsonObject Info(bool withOrganizationOnly) => new(Known
        .Where(known => withOrganizationOnly || !known.OrganizationOnly)
        .Select(known => KeyValuePair.Create(known.Action, (JsonNode?)new JsonObject
        {
            ["name"] = known.Name,
            ["description"] = "",
            ["key"] = known.Key,
            ["organization-only"] = known.OrganizationOnly,
        })));
}
