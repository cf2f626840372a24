using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// Decides about the effects of a project. There is one of each kind and a person asked for it, so there is neither history nor a
/// backlog: whoever switches writing back on for it wants what is in force shown.
/// </summary>
internal sealed class ProjectGate(PublishedFacts facts) : IEffectGate
{
    public long Cause => facts.Guideline?.Position ?? 0;

    public bool IsHistory => false;

    public string? Holds(Effect effect) => HoldsWriting(effect.Kind);

    public string? HoldsWriting(string kind) => WriteBackGate.Holds(facts.WriteBack, facts.Connection, kind);
}
