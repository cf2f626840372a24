using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio;

internal static class Declaration
{
    public const string SecretHeader = "X-LabelHub-Secret";

    /// <summary>Deletes have no rule: they name ids only, and an id can come to life again.</summary>
    public static ConnectorInfo Info { get; } = new()
    {
        Kind = "label-studio",
        Title = "Label Studio",
        SecretHeader = SecretHeader,
        // Label Studio does not sign, but whatever forwards its deliveries may.
        Signature = new() { Header = "X-Signature-256", Prefix = "sha256=" },
        SecretPaths = ["project.token", "project.task_data_login", "project.task_data_password"],
        RequestLimit = TimeSpan.FromSeconds(60),
        Identity =
        [
            Rule([WebhookAction.AnnotationCreated, WebhookAction.AnnotationUpdated], "annotation"),
            Rule([WebhookAction.AnnotationsCreated], "annotation[]"),
            Rule([WebhookAction.TasksCreated], "tasks[]"),
            Rule([WebhookAction.ProjectCreated, WebhookAction.ProjectUpdated], "project"),
        ],
    };

    private static IdentityRule Rule(IReadOnlyList<string> actions, string subject) =>
        new() { Selector = "action", Values = actions, Paths = [$"{subject}.id", $"{subject}.updated_at"] };
}
