using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>Decides about the effects of an item.</summary>
internal sealed class EffectGate(ItemFacts facts, Timeline timeline, bool settled, long cause) : IEffectGate
{
    public long Cause => cause;

    /// <summary>History wants no effect: every label is older than the connection, and nobody approved to act on it.</summary>
    public bool IsHistory { get; } = facts.Annotations.Count > 0 && !facts.IsDecided && facts.Annotations.All(
        a => timeline.IsHistory(facts.Connection.Id, facts.Connection.Baseline, a.CreatedAt, a.Position));

    public string? Holds(Effect effect)
    {
        // A lead decided this very one, so it is no backlog; and it tells of one person's own work alone, so others may still label.
        if (effect.Weight == EffectWeight.Adverse) return HoldsPerson() ?? HoldsWriting(effect.Kind);
        if (effect is AskLabel) return HoldsLabel() ?? HoldsWriting(effect.Kind) ?? HoldsBacklog(effect.Kind);
        if (!settled) return "blindness: the item can still receive a label";
        return HoldsWriting(effect.Kind) ?? HoldsBacklog(effect.Kind);
    }

    private string? HoldsBacklog(string kind) => cause <= facts.WriteBack[kind] ? "backlog: older than the switch; apply its plan to send it" : null;

    private string? HoldsLabel() => Asking.IsTold(facts) ? "blindness: the consensus stands in the tool, so that another label would not be given blind" : null;

    private string? HoldsPerson() => facts.Project.PeopleLevel == PeopleLevel.Managed ? null
        : $"people level: the project's is '{facts.Project.PeopleLevel}'; what weighs on a person needs '{PeopleLevel.Managed}'";

    public string? HoldsWriting(string kind) => WriteBackGate.Holds(facts.WriteBack, facts.Connection, kind);
}
