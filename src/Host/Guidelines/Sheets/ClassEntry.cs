namespace LabelHub.Host.Guidelines.Sheets;

/// <summary>What a guideline says of one class.</summary>
public sealed record ClassEntry
{
    public required string Field { get; init; }

    public required string Label { get; init; }

    public string Definition { get; init; } = "";

    public IReadOnlyList<ExampleNote> Examples { get; init; } = [];

    /// <summary>Items that look like the class and are not.</summary>
    public IReadOnlyList<ExampleNote> NearMisses { get; init; } = [];

    public string Name => $"{Field}: {Label}";
}
