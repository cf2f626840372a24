namespace LabelHub.Abstractions.Connectors;

/// <summary>A picture, a sound or a video that an item shows.</summary>
public sealed record Medium
{
    /// <summary>Its name within the item, such as the key of the data that names it: part of LabelHub's own address of it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>What names its content in the tool, such as an address: another source, another content. It may hold secrets and is shown to nobody.</summary>
    public required string Source { get; init; }

    /// <summary>The name of its file: its ending tells the type where the tool does not.</summary>
    /// <value>Empty where none is known.</value>
    public string FileName { get; init; } = "";
}
