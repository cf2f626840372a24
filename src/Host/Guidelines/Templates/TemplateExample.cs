namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A real item.</summary>
internal sealed record TemplateExample
{
    public required long Item { get; init; }

    /// <summary>A few words by which a person recognises it.</summary>
    public required string Title { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Link { get; init; }

    public string Why { get; init; } = "";
}
