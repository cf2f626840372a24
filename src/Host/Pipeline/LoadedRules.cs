using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>Looks through the folders of plugins again and puts what is loaded then in force.</summary>
internal sealed class LoadedRules(PluginCatalog catalog, ConnectorDirectory connectors, Activation activation, Rulebook rulebook, PluginPresence presence)
{
    public async Task TakeUpAsync(CancellationToken stop)
    {
        await catalog.ScanAsync(stop);
        await connectors.RefreshAsync(stop);
        await activation.ActivateLoadedAsync(stop);
        await rulebook.RefreshAsync(stop);
        await presence.SettleAsync(stop);
    }
}
