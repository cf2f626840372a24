using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>What came of learning.</summary>
/// <param name="Decider">Says how likely each class is for a task.</param>
/// <param name="Iterations">How often the answers were gone through.</param>
/// <param name="Reason">Why this model and no other, in a sentence; empty where the method leaves no choice.</param>
internal sealed record Fitted(IDecider Decider, int Iterations, string Reason = "");
