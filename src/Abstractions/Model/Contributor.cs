namespace LabelHub.Abstractions.Model;

/// <summary>A person who labels, under the name LabelHub may show for them.</summary>
public sealed record Contributor
{
    /// <summary>LabelHub's id.</summary>
    public required long Id { get; init; }

    /// <summary>A pseudonym unless the project's people level is <c>managed</c>.</summary>
    public required string Name { get; init; }
}
