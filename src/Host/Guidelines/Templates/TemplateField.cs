namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A question of the label schema.</summary>
internal sealed record TemplateField
{
    public required string Name { get; init; }

    /// <summary>The kind of answer, such as <c>choice</c>.</summary>
    public required string Kind { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];
}
