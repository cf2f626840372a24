using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Stages;

/// <summary>What the policies of a plugin want done about an item.</summary>
internal static class PolicyStage
{
    public static IReadOnlyList<Effect> Run(RuleInstance rules, ItemState state)
    {
        var said = Bounded.List(rules.Policies.SelectMany(policy => policy.Decide(state)));
        return [.. said.Select(Effect).DistinctBy(effect => effect.Key).OrderBy(effect => effect.Key, StringComparer.Ordinal)];
    }

    private static Effect Effect(Outcome outcome) => outcome as Effect
        ?? throw new InvalidOperationException($"A policy said a '{outcome.GetType().Name}' about an item. Accepted are effects: 'ShowConsensus', 'AskReview', 'AskLabel'.");
}
