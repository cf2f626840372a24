using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>Decides whether a wanted effect may be sent: a function of recorded facts, so that a rebuild decides the same.</summary>
internal sealed class EffectGate(ItemFacts facts, Timeline timeline, bool settled, long cause)
{
    /// <summary>The newest event that could have caused an effect about this item.</summary>
    public long Cause => cause;

    /// <summary>History wants no effect: every label is older than the connection, and nobody approved to act on it.</summary>
    public bool IsHistory { get; } = facts.Annotations.Count > 0 && facts.Decisions.Count == 0 && facts.Annotations.All(
        a => timeline.IsHistory(facts.Connection.Id, facts.Connection.Baseline, a.CreatedAt, a.Position));

    /// <summary>Why an effect must wait; <see langword="null"/> when it may go.</summary>
    public string? Holds(Effect effect)
    {
        if (effect.Weight == EffectWeight.Adverse) return "proposal: a person must decide";
        if (!settled) return "blindness: the item can still receive a label";
        return HoldsWriting(effect.Kind) ?? (cause <= facts.WriteBack[effect.Kind] ? "backlog: older than the switch; apply its plan to send it" : null);
    }

    /// <summary>Why nothing of a kind may be written now, not even to take it back.</summary>
    public string? HoldsWriting(string kind)
    {
        if (!facts.WriteBack.ContainsKey(kind)) return "write-back: off for this project and kind";
        return facts.Connection.HasTool ? null : "no tool: the connection has no address to write to";
    }
}
