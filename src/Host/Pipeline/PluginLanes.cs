using System.Collections.Concurrent;
using LabelHub.Host.Pipeline.Rules;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>The lanes of each plugin: one for items, one for contributors.</summary>
internal sealed class PluginLanes(PluginCatalog catalog, Rulebook rulebook, Hub hub, LaneSignals signals, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ItemLane> _items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContributorLane> _contributors = new(StringComparer.Ordinal);

    /// <summary>The lanes that the current ruleset needs, by name.</summary>
    public IEnumerable<(string Name, Func<CancellationToken, Task<int>> Step)> Needed =>
        rulebook.ItemLanes.Select(plugin => ("item " + plugin, (Func<CancellationToken, Task<int>>)Item(plugin).StepAsync))
            .Concat(rulebook.ContributorLanes.Select(plugin => ("contributor " + plugin, (Func<CancellationToken, Task<int>>)Contributor(plugin).StepAsync)));

    public ItemLane Item(string plugin) => _items.GetOrAdd(plugin, id => new ItemLane(id, catalog, rulebook, hub, signals));

    public ContributorLane Contributor(string plugin) => _contributors.GetOrAdd(plugin, id => new ContributorLane(id, catalog, rulebook, hub, clock));
}
