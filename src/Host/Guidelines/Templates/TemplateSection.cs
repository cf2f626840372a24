namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A section in the lead's own words.</summary>
internal sealed record TemplateSection
{
    public required string Title { get; init; }

    public string Text { get; init; } = "";
}
