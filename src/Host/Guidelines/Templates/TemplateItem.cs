namespace LabelHub.Host.Guidelines.Templates;

/// <summary>An item that a decision record was decided on.</summary>
internal sealed record TemplateItem
{
    public required long Item { get; init; }

    /// <summary>A few words by which a person recognises it.</summary>
    public required string Title { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Link { get; init; }
}
