namespace LabelHub.Host.Guidelines.Templates;

/// <summary>All that a template can name: records of plain data. docs/guidelines.md lists them.</summary>
internal sealed record TemplateModel
{
    public required TemplateProject Project { get; init; }

    /// <summary>The version the text is to become.</summary>
    public required string Version { get; init; }

    public string Purpose { get; init; } = "";

    public IReadOnlyList<TemplateField> Fields { get; init; } = [];

    public IReadOnlyList<TemplateClass> Classes { get; init; } = [];

    public IReadOnlyList<TemplateRule> Rules { get; init; } = [];

    /// <summary>How hard cases are decided, by number.</summary>
    public IReadOnlyList<TemplateDecision> Decisions { get; init; } = [];

    public IReadOnlyList<TemplateSection> Sections { get; init; } = [];

    /// <summary>The pairs that are taken for one another most often, worst first.</summary>
    public IReadOnlyList<TemplateConfusion> Confused { get; init; } = [];

    /// <summary>What changed since the version before, in sentences.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
