namespace LabelHub.Host.Guidelines.Sheets;

/// <summary>A real item, and in one line why it is an example.</summary>
public sealed record ExampleNote
{
    public required long Item { get; init; }

    public string Why { get; init; } = "";
}
