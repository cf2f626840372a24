namespace LabelHub.Host.Guidelines.Templates;

/// <summary>Where a template stands: inside which block, and what names mean there.</summary>
internal sealed record TemplateScope
{
    /// <summary><see langword="null"/> inside what was at fault already.</summary>
    public required ModelShape? Shape { get; init; }

    public string Block { get; init; } = "";

    public TemplateTag? Opened { get; init; }
}
