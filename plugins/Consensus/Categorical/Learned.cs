namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>How learning ended.</summary>
/// <param name="Model">What was learned.</param>
/// <param name="Iterations">How often the tasks were gone through.</param>
/// <param name="Objective">The greatest reached: the evidence, less the cost of the parameters where a method has one.</param>
internal sealed record Learned(LatentModel Model, int Iterations, double Objective);
