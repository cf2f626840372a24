namespace LabelHub.Abstractions.Connectors;

/// <summary>What a tool holds of an effect.</summary>
public sealed record Sighting
{
    /// <summary>The tool's id of the object that carries it.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The tool's stamp of the object, by which an echo is recognised.</summary>
    public string? Stamp { get; init; }

    /// <summary>Whether its content is what the order wants.</summary>
    public required bool Matches { get; init; }

    /// <summary>What the tool answered, for the receipt; at most 4,000 characters, no secrets.</summary>
    public string Answer { get; init; } = "";
}
