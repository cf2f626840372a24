namespace LabelHub.Plugins.Discovery;

/// <summary>What a plugin's main assembly says of itself, read from its metadata before anything of it is loaded.</summary>
internal sealed record PluginManifest
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The informational version.</summary>
    public required string Version { get; init; }

    /// <summary>The full name of the class with the attribute.</summary>
    public required string TypeName { get; init; }

    /// <summary>The version of LabelHub.Abstractions it was compiled against.</summary>
    public required Version Sdk { get; init; }

    /// <summary>The names of the assemblies it refers to.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The file name of the main assembly.</summary>
    public required string File { get; init; }
}
