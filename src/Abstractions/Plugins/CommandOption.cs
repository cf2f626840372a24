namespace LabelHub.Abstractions.Plugins;

/// <summary>Something that may be given to a command.</summary>
public sealed record CommandOption
{
    /// <summary>Its name: <c>--out</c> for an option, a plain word for an argument that is told by its place.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it is given or not, without a value.</summary>
    /// <value><see langword="false"/>.</value>
    public bool IsFlag { get; init; }
}
