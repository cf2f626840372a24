namespace LabelHub.Host.Guidelines.Sheets;

/// <summary>A decision record as a version of the guideline tells it.</summary>
public sealed record RecordNote
{
    /// <summary>Such as <c>D3</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Ruling { get; init; }

    public string? Field { get; init; }

    public string? Label { get; init; }

    public IReadOnlyList<long> Items { get; init; } = [];
}
