using LabelHub.Host.Stages;
using LabelHub.Host.Reconcile;

namespace LabelHub.Host.Pipeline;

/// <summary>What plugins would say about a page of items, in place of what stands, so that each plugin's rules see the others' new word.</summary>
internal sealed class PlanPage
{
    private readonly Dictionary<long, SortedDictionary<string, Word>> _said = [];

    public IReadOnlyList<ItemDifference> Differences => [.. _said.Values.SelectMany(words => words.Values).Select(word => word.Difference)];

    /// <summary>The items that some rule could not be asked about.</summary>
    public HashSet<long> Unknown { get; } = [];

    /// <summary>The items about which another plugin would say something new.</summary>
    public IReadOnlyList<long> NeighboursOf(string plugin) =>
        [.. _said.Where(item => item.Value.Any(word => word.Key != plugin && word.Value.Difference.ConcernsNeighbours)).Select(item => item.Key)];

    /// <param name="facts">What stands; the plugin's own rows stay, since the difference to them is looked for.</param>
    /// <param name="plugin">The plugin that is asked.</param>
    public ItemFacts On(ItemFacts facts, string plugin)
    {
        if (!_said.TryGetValue(facts.Item.Id, out var words)) return facts;
        foreach (var (other, word) in words.Where(word => word.Key != plugin))
        {
            facts = facts with
            {
                Findings = [.. facts.Findings.Where(f => f.Plugin != other), .. word.Outcome.Findings],
                Consensus = [.. facts.Consensus.Where(c => c.Plugin != other), .. word.Outcome.Consensus],
            };
        }

        return facts;
    }

    public void Take(ItemFacts facts, string plugin, ItemOutcome outcome)
    {
        if (!_said.TryGetValue(facts.Item.Id, out var words)) _said[facts.Item.Id] = words = new(StringComparer.Ordinal);
        words[plugin] = new(outcome, ItemDifference.Of(facts, plugin, outcome));
    }

    private sealed record Word(ItemOutcome Outcome, ItemDifference Difference);
}
