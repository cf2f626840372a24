namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A decision record.</summary>
internal sealed record TemplateDecision
{
    /// <summary>Such as <c>D3</c>.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Ruling { get; init; }

    public string Field { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>The items it was decided on that no answer is awaited for: elsewhere the ruling would tell what to answer.</summary>
    public IReadOnlyList<TemplateItem> Examples { get; init; } = [];
}
