namespace LabelHub.Abstractions.Connectors;

/// <summary>Something a tool's edition or the credential allows, or does not.</summary>
public sealed record ToolAbility
{
    /// <summary>What it is, such as <c>read tasks</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it can be done.</summary>
    /// <value><see langword="null"/> when it was not tried, or cannot be told without changing something.</value>
    public bool? Can { get; init; }

    /// <summary>Whether LabelHub cannot do its work without it; then its absence is trouble.</summary>
    public bool Needed { get; init; }

    /// <summary>Why, or what to do about it, in a sentence for an admin.</summary>
    public string Note { get; init; } = "";
}
