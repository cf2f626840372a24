using System.Xml;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Reviews;

namespace LabelHub.Plugin.LabelStudio.Translating;

internal static class Projects
{
    public static ProjectSeen Read(Node project) => Observed(project, project.Need("updated_at").Instant());

    /// <summary>The REST interface tells no time of change: what was read is at least as new as the reading's beginning.</summary>
    public static ProjectSeen Observed(Node project, DateTimeOffset at) => new()
    {
        Id = project.Need("id").Id(),
        Title = project.Need("title").Text(),
        UpdatedAt = at,
        Schema = project.Find("label_config") is { } config ? Schema(config) : null,
        ForReview = IsForReview(project),
    };

    public static bool IsForReview(Node project) =>
        project.Find("description") is { } description && ReviewMarker.IsIn(description.Text());

    private static LabelSchema Schema(Node config)
    {
        try
        {
            return SchemaReader.Read(config.Text());
        }
        catch (XmlException fault)
        {
            throw new UnreadableException($"'project.label_config' cannot be read: {fault.Message} Expected is well-formed XML without a document type.");
        }
    }
}
