using LabelHub.Host.Stages;

namespace LabelHub.Host.Pipeline;

/// <summary>What plugins would say about items, in place of what stands, so that the next plugin's rules see it.</summary>
internal sealed class PlanOverlay
{
    private readonly Dictionary<long, List<(string Plugin, ItemOutcome Outcome)>> _said = [];

    public void Take(long item, string plugin, ItemOutcome outcome)
    {
        if (!_said.TryGetValue(item, out var list)) _said[item] = list = [];
        list.Add((plugin, outcome));
    }

    public ItemFacts On(ItemFacts facts)
    {
        foreach (var (plugin, outcome) in _said.GetValueOrDefault(facts.Item.Id) ?? [])
        {
            facts = facts with
            {
                Findings = [.. facts.Findings.Where(f => f.Plugin != plugin), .. outcome.Findings],
                Consensus = [.. facts.Consensus.Where(c => c.Plugin != plugin), .. outcome.Consensus],
            };
        }

        return facts;
    }
}
