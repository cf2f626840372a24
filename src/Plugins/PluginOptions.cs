using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Loading;

namespace LabelHub.Plugins;

/// <summary>Where plugins are found and kept, and how far they may go.</summary>
public sealed record PluginOptions
{
    /// <summary>Folders of plugin folders. Where an id occurs twice the later one wins, so an admin's own come last.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Those of the folders whose builds run only once an admin approved them.</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];

    /// <summary>Where loaded builds are kept by hash, so that an old one can run again.</summary>
    public required string Store { get; init; }

    /// <summary>Where the run marker and the record of crashes are kept.</summary>
    public required string State { get; init; }

    /// <summary>The ids an admin has switched off.</summary>
    public IReadOnlyCollection<string> Disabled { get; init; } = [];

    /// <summary>Makes the client through which services reach the network; it is the host's, and so are its limits.</summary>
    public Func<HttpClient> Http { get; init; } = static () => new(new NoWayOut());

    public RunLimits Limits { get; init; } = new();
}
