namespace LabelHub.Host.Guidelines.Records;

/// <summary>A decision record as a lead gives it.</summary>
public sealed record RecordEntry
{
    /// <summary>The question, in a line.</summary>
    public string Title { get; init; } = "";

    /// <summary>The answer in a few sentences of Markdown, for every such case.</summary>
    public string Ruling { get; init; } = "";

    public string? Field { get; init; }

    public string? Label { get; init; }

    public IReadOnlyList<long> Items { get; init; } = [];

    /// <summary>The same without what typing leaves behind.</summary>
    public RecordEntry Tidy() => new()
    {
        Title = Title.ReplaceLineEndings(" ").Trim(),
        Ruling = Ruling.ReplaceLineEndings("\n").Trim(),
        Field = string.IsNullOrWhiteSpace(Field) ? null : Field,
        Label = string.IsNullOrWhiteSpace(Label) ? null : Label,
        Items = [.. Items.Distinct()],
    };

    internal bool Says(DecisionRecord known) =>
        (Title, Ruling, Field, Label) == (known.Title, known.Ruling, known.Field, known.Label) && Items.ToHashSet().SetEquals(known.Items);
}
