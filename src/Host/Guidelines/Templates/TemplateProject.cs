namespace LabelHub.Host.Guidelines.Templates;

/// <summary>The project.</summary>
internal sealed record TemplateProject
{
    public required string Title { get; init; }
}
