using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>
/// Keeps what a plugin said apart from whether it is here. What one that is gone said stands and is stale, and its effects are held; one that
/// returns is asked about all that came meanwhile. Its place in the ruleset stays, since giving it up is a decision.
/// </summary>
internal sealed partial class PluginPresence(PluginCatalog catalog, Rulebook rulebook, Hub hub, ILogger<PluginPresence> logger)
{
    public async Task SettleAsync(CancellationToken stop)
    {
        var here = catalog.Plugins.Where(build => build.Status is PluginStatus.Active or PluginStatus.Suspended).Select(build => build.Id).ToHashSet(StringComparer.Ordinal);
        var away = await hub.ReadAsync(session => AbsenceStore.AllAsync(session, stop), stop);
        var inForce = rulebook.Timeline.Current.Plugins.Select(plugin => plugin.Id);
        foreach (var plugin in inForce.Where(plugin => !here.Contains(plugin) && !away.Contains(plugin))) await LeaveAsync(plugin, stop);
        foreach (var plugin in away.Where(here.Contains)) await ReturnAsync(plugin, stop);
    }

    private async Task LeaveAsync(string plugin, CancellationToken stop)
    {
        while (await hub.WriteAsync(session => ItemPostStore.MarkGoneStaleAsync(session, plugin, stop), stop))
        {
            // One stretch after the other, so that no write holds up the rest.
        }

        await hub.WriteAsync(
            async session =>
            {
                await WorkStore.DropAsync(session, plugin, stop);
                await AbsenceStore.AddAsync(session, plugin, stop);
            },
            stop);
        Log.Left(logger, plugin);
    }

    private Task ReturnAsync(string plugin, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            // A connector has no items of its own: nothing would ever work them off.
            if (rulebook.ItemLanes.Contains(plugin)) await WorkStore.MarkAllAsync(session, plugin, Cause.News, stop);
            await AbsenceStore.RemoveAsync(session, plugin, stop);
        },
        stop);

    private static partial class Log
    {
        [LoggerMessage(2110, LogLevel.Warning, "Plugin '{Plugin}' is in force and not here: what it said stands and is stale")]
        public static partial void Left(ILogger logger, string plugin);
    }
}
