namespace LabelHub.Host.Guidelines.Sheets;

public sealed record FreeSection
{
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public string Text { get; init; } = "";
}
