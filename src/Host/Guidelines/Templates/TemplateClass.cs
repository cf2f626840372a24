namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A class with what the sheet says of it.</summary>
internal sealed record TemplateClass
{
    public required string Field { get; init; }

    public required string Label { get; init; }

    public string Definition { get; init; } = "";

    public IReadOnlyList<TemplateExample> Examples { get; init; } = [];

    public IReadOnlyList<TemplateExample> NearMisses { get; init; } = [];
}
