using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>
/// Follows the folders of plugins while the host runs. New files are a new build, put in force by an event; a folder taken away unloads its
/// plugin: what it said stands and is stale, and its place in the ruleset stays, since giving it up is a decision.
/// </summary>
internal sealed partial class PluginReload(
    PluginFolders folders, PluginCatalog catalog, ConnectorDirectory connectors, Rulebook rulebook, Activation activation, Hub hub, ILogger<PluginReload> logger)
{
    /// <returns>How many changes were followed.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (!folders.Look()) return 0;
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
        var (before, known) = (catalog.Plugins, rulebook.Timeline.Current);
        await catalog.ScanAsync(stop);
        await connectors.RefreshAsync(stop);
        await activation.ActivateLoadedAsync(stop);
        await rulebook.RefreshAsync(stop);
        var after = catalog.Plugins;
        foreach (var id in Active(before).Except(Active(after))) await LeaveAsync(id, stop);
        foreach (var id in Active(after).Except(Active(before)).Where(id => known.Find(id) is not null)) await ReturnAsync(id, stop);
        foreach (var old in before.Where(old => old.Hash.Length > 0 && after.All(build => build.Hash != old.Hash))) await CloseAsync(old, stop);
    }

    private async Task LeaveAsync(string plugin, CancellationToken stop)
    {
        while (await hub.WriteAsync(session => ItemPostStore.MarkGoneStaleAsync(session, plugin, stop), stop))
        {
            // One stretch after the other, so that no write holds up the rest.
        }

        await hub.WriteAsync(session => WorkStore.DropAsync(session, plugin, stop), stop);
        Log.Left(logger, plugin);
    }

    /// <summary>What came while it was away is due for it, and what it said may be asked again.</summary>
    private Task ReturnAsync(string plugin, CancellationToken stop) =>
        hub.WriteAsync(session => WorkStore.MarkAllAsync(session, plugin, Work.Cause.News, stop), stop);

    private async Task CloseAsync(PluginBuild build, CancellationToken stop)
    {
        if (!await catalog.CloseAsync(build.Hash, stop)) Log.Held(logger, build.Id);
    }

    private static HashSet<string> Active(IEnumerable<PluginBuild> builds) =>
        builds.Where(build => build.Status is PluginStatus.Active or PluginStatus.Suspended).Select(build => build.Id).ToHashSet(StringComparer.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(2110, LogLevel.Information, "The folder of plugin '{Plugin}' is gone: it is unloaded, and what it said stands and is stale")]
        public static partial void Left(ILogger logger, string plugin);

        [LoggerMessage(2111, LogLevel.Warning, "An old build of plugin '{Plugin}' stays in memory until a restart, since a run of it never returned")]
        public static partial void Held(ILogger logger, string plugin);
    }
}
