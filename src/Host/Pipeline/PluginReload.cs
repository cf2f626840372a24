using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>
/// Follows the folders of plugins while the host runs. New files are a new build, put in force by an event; a folder taken away unloads its
/// plugin: what it said stands and is stale, and its place in the ruleset stays, since giving it up is a decision.
/// </summary>
internal sealed partial class PluginReload(
    PluginFolders folders, PluginCatalog catalog, PluginApproval approval, LoadedRules loaded, ILogger<PluginReload> logger)
{
    /// <returns>How many changes were followed.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (!folders.Look() & !await approval.RefreshAsync(stop)) return 0;
        try
        {
            await FollowAsync(stop);
            return 1;
        }
        catch
        {
            folders.Forget();
            throw;
        }
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        var before = catalog.Plugins;
        await loaded.TakeUpAsync(stop);
        var after = catalog.Plugins;
        foreach (var old in before.Where(old => old.Hash.Length > 0 && after.All(build => build.Hash != old.Hash))) await CloseAsync(old, stop);
    }

    private async Task CloseAsync(PluginBuild build, CancellationToken stop)
    {
        if (!await catalog.CloseAsync(build.Hash, stop)) Log.Held(logger, build.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(2111, LogLevel.Warning, "An old build of plugin '{Plugin}' stays in memory until a restart, since a run of it never returned")]
        public static partial void Held(ILogger logger, string plugin);
    }
}
