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
        return [.. said.Select(Accepted).DistinctBy(effect => effect.Key).OrderBy(effect => effect.Key, StringComparer.Ordinal)];
    }

    /// <summary>What a guideline says and who works on what are people's to decide, whatever a rule says.</summary>
    public static Effect Accepted(Outcome outcome) => outcome switch
    {
        ShowConsensus show => show,
        AskReview ask => ask,
        ReturnWork work => work,
        AskLabel { Labels: >= 1 and <= AskLabel.Most, Before: >= 0 } ask when ask.Before < ask.Labels => ask,
        AskLabel ask => throw new InvalidOperationException($"A policy asked for {ask.Labels} labels, before {ask.Before}. Accepted are 1 to {AskLabel.Most}, and fewer before."),
        _ => throw new InvalidOperationException($"A policy said a '{outcome.GetType().Name}' about an item. Accepted are 'ShowConsensus', 'AskReview', 'ReturnWork' and 'AskLabel'."),
    };
}
