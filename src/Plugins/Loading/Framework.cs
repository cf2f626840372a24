namespace LabelHub.Plugins.Loading;

/// <summary>The assemblies of the shared framework the host runs on.</summary>
internal static class Framework
{
    private static readonly HashSet<string> Names = Read();

    public static bool Holds(string? name) => name is not null && Names.Contains(name);

    /// <summary>All the runtime trusts, less what the application brought itself: a plugin may have another Dapper than the host.</summary>
    private static HashSet<string> Read()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var application = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var selfContained = Path.GetDirectoryName(typeof(object).Assembly.Location) == application;
        return [.. trusted
            .Where(path => selfContained || Path.GetDirectoryName(path) != application)
            .Select(path => Path.GetFileNameWithoutExtension(path))];
    }
}
