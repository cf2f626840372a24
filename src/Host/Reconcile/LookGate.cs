using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// Decides about asking for one more label. A person asked for exactly this sample, old work and new, so there is neither history nor a backlog; and it tells
/// nothing of any answer, so that nobody's blindness is touched.
/// </summary>
internal sealed class LookGate(LookedItem item) : IEffectGate
{
    public long Cause => item.Looks.Max(look => look.Look.Id);

    public bool IsHistory => false;

    public string? Holds(Effect effect) => HoldsWriting(effect.Kind);

    public string? HoldsWriting(string kind) => WriteBackGate.Holds(item.WriteBack, item.Connection, kind);
}
