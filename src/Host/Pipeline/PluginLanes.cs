using System.Collections.Concurrent;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline.Questions;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>The lanes of each plugin: one for items, one for contributors, a few for the questions to its services.</summary>
internal sealed class PluginLanes(PluginCatalog catalog, Rulebook rulebook, TranslateLane translate, EventLog log, Hub hub, LaneSignals signals, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ItemLane> _items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContributorLane> _contributors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, QuestionLane> _questions = new(StringComparer.Ordinal);

    /// <summary>The lanes that the current ruleset needs, by name.</summary>
    public IEnumerable<(string Name, Func<CancellationToken, Task<int>> Step)> Needed =>
        rulebook.ItemLanes.Select(plugin => ("item " + plugin, (Func<CancellationToken, Task<int>>)Item(plugin).StepAsync))
            .Concat(rulebook.ContributorLanes.Select(plugin => ("contributor " + plugin, (Func<CancellationToken, Task<int>>)Contributor(plugin).StepAsync)))
            .Concat(from plugin in rulebook.QuestionLanes
                    from hand in Enumerable.Range(1, QuestionLane.AtOnce)
                    select ($"question {plugin} {hand}", (Func<CancellationToken, Task<int>>)Question(plugin).StepAsync));

    public ItemLane Item(string plugin) => _items.GetOrAdd(plugin, id => new ItemLane(id, catalog, rulebook, hub, signals));

    public ContributorLane Contributor(string plugin) => _contributors.GetOrAdd(plugin, id => new ContributorLane(id, catalog, rulebook, hub, clock));

    public QuestionLane Question(string plugin) => _questions.GetOrAdd(plugin, id => new QuestionLane(id, catalog, rulebook, translate, log, hub, clock));
}
