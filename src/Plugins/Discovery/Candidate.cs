namespace LabelHub.Plugins.Discovery;

/// <summary>A plugin folder as it was met, before anything is decided about it.</summary>
internal sealed record Candidate
{
    /// <summary>Where it was found.</summary>
    public required string Folder { get; init; }

    /// <summary>Where its copy lies in the store; empty where it could not be copied.</summary>
    public string Copy { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary><see langword="null"/> where it cannot be read; then there is a <see cref="Problem"/>.</summary>
    public PluginManifest? Manifest { get; init; }

    public PluginException? Problem { get; init; }

    /// <summary>The folder's name stands in where no manifest names the plugin.</summary>
    public string Id => Manifest?.Id ?? Path.GetFileName(Folder);

    /// <summary>Copies a folder into the store and reads the copy.</summary>
    public static Candidate Found(PluginStore store, string folder)
    {
        try
        {
            return Read(store, store.Keep(folder), folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new() { Folder = folder, Problem = PluginException.Malfunction($"Folder '{folder}' cannot be copied into the store: {fault.Message}") };
        }
    }

    /// <summary>Reads a build that is in the store.</summary>
    public static Candidate Kept(PluginStore store, string hash) => Read(store, hash, hash);

    private static Candidate Read(PluginStore store, string hash, string folder)
    {
        var candidate = new Candidate { Folder = folder, Hash = hash };
        try
        {
            candidate = candidate with { Copy = store.Open(hash) };
            return candidate with { Manifest = ManifestReader.Read(candidate.Copy, Path.GetFileName(folder)) };
        }
        catch (PluginException problem)
        {
            return candidate with { Problem = problem };
        }
    }
}
