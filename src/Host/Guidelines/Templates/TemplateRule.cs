namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A decision rule.</summary>
internal sealed record TemplateRule
{
    public required int Number { get; init; }

    public required string Text { get; init; }
}
