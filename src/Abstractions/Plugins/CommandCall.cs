namespace LabelHub.Abstractions.Plugins;

/// <summary>One call of a command.</summary>
public sealed class CommandCall
{
    /// <summary>What was given, by the name of the option; flags have an empty text.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: the result, and nothing else.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: progress, and what went wrong.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody reads along, so that progress is worth telling.</summary>
    /// <value><see langword="false"/>.</value>
    public bool Watched { get; init; }

    /// <summary>The value given, or <see langword="null"/>.</summary>
    /// <param name="name">The option's name.</param>
    public string? Value(string name) => Given.GetValueOrDefault(name);

    /// <summary>Whether the option was given.</summary>
    /// <param name="name">The option's name.</param>
    public bool Has(string name) => Given.ContainsKey(name);
}
