using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// Decides about the effects of a project. A person asked for each, so there is neither history nor a
/// backlog: whoever switches writing back on for it wants what holds now shown.
/// </summary>
internal sealed class ProjectGate(PublishedFacts facts, long cause) : IEffectGate
{
    public long Cause => cause;

    public bool IsHistory => false;

    public string? Holds(Effect effect) => HoldsWriting(effect.Kind);

    public string? HoldsWriting(string kind) => WriteBackGate.Holds(facts.WriteBack, facts.Connection, kind);
}
