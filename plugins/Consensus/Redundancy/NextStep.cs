namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>What is next for an item.</summary>
public enum NextStep
{
    /// <summary>One more answer is worth asking for.</summary>
    Ask = 0,

    /// <summary>Its label is final.</summary>
    Finish,

    /// <summary>A person decides: more answers are not to be had, or would not help.</summary>
    Escalate,
}
