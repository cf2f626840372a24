using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Reconcile;

/// <summary>Decides whether a wanted effect may be sent: a function of recorded facts, so that a rebuild decides the same.</summary>
internal interface IEffectGate
{
    /// <summary>The newest event that could have caused an effect about the subject.</summary>
    long Cause { get; }

    /// <summary>History wants no effect.</summary>
    bool IsHistory { get; }

    /// <summary>Why an effect must wait; <see langword="null"/> when it may go.</summary>
    string? Holds(Effect effect);

    /// <summary>Why nothing of a kind may be written now, not even to take it back.</summary>
    string? HoldsWriting(string kind);
}
