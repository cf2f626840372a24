using System.Collections.Concurrent;
using LabelHub.Host.Pipeline.Rules;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>The lane of each plugin that has item rules.</summary>
internal sealed class ItemLanes(PluginCatalog catalog, Rulebook rulebook, Hub hub, LaneSignals signals)
{
    private readonly ConcurrentDictionary<string, ItemLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>The plugins in the order of the current ruleset.</summary>
    public IReadOnlyList<string> Plugins => rulebook.ItemLanes;

    public ItemLane Of(string plugin) => _lanes.GetOrAdd(plugin, id => new ItemLane(id, catalog, rulebook, hub, signals));
}
